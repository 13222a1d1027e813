import type { Phrase } from '../types';

const reason = "This measures people's work against what is known now.";
const bergström = 'The normative trap after Bergström (Adaptive Capacity Labs, 2021)';
/** "nobody was careless", "this was not negligence". */
const denied = /\b(?:not|no|nobody|never|without|neither|nor|no one|rather than|instead of)(?: [\w-]+){0,3} $/;

/** Failed to, missed, careless, poor: a norm chosen in hindsight. */
export const judgements: readonly Phrase[] = [
  {
    family: 'blameless-judgement',
    words: ['failed', 'neglected', 'failing'],
    pattern:
      /\b(?:failed|neglected|failing) to (?!(?:reproduce|replicate|connect|reach|deploy|start|apply|upgrade|install|build|get|receive|load|log|access|resolve|restore|recover|pull|push|join|create|send|roll|scale|find any|delete|open|bring|compile|run|boot|authenticate)\b)[a-z-]+/g,
    subject: 'worker',
    notAfter: /\b(?:so|therefore|if|whether|when) $/,
    silentIn: ['timeline'],
    reason,
    question: 'What was known and expected at that point?',
    source: 'Dekker ("they failed to")',
  },
  {
    family: 'blameless-judgement',
    words: 'overlooked neglected disregarded mishandled mismanaged messed screwed botched dropped blew'.split(' '),
    pattern:
      /\b(?:(?:had |have |has )?(?:overlooked|neglected|disregarded|mishandled|mismanaged|messed up|screwed up|botched|dropped the ball(?![-\w]))|blew it)\b/g,
    subject: 'people',
    notBefore: /^ (?:in|by) (?:the )?(?:queue|retr)/,
    reason,
    question: 'Where was the signal, and what made it hard to see?',
    source: bergström,
  },
  {
    family: 'blameless-judgement',
    words: ['missed', 'ignored'],
    pattern:
      /\b(?:had |have |has )?(?:missed|ignored(?= (?:the |these |those |our |an? |this |that |all |several |many |repeated |first |early |initial ){0,3}(?:\w+ )?(?:warnings?|alerts?|pages?|signs?|signals?|symptoms?|advice|errors?|alarms?|concerns?|risks?)\b))\b(?! (?:our|the|its|an?|their|any)? ?(?:[\w-]+ )?(?:slos?|slas?|targets?|deadlines?|goals?|objectives?|calls?|meetings?|stand-?up|opportunity|you|him|her|out|by|lunch|day|days|window|having)\b)/g,
    subject: 'worker',
    notBefore: /^.{0,70}\b(?:because|since)\b/,
    reason,
    question: 'Where was the signal, and what made it hard to see?',
    source: bergström,
  },
  {
    family: 'blameless-judgement',
    words: ['overlooked', 'neglected', 'mismanaged', 'mishandled', 'botched'],
    pattern:
      /\b(?:was|were|got|been) (?:completely |simply |just |also |unfortunately |somehow |easily )?(?:overlooked|neglected|mismanaged|mishandled|botched)\b/g,
    notAfter: /\b(?:not|never|nothing|can|could|easily|may|might|nobody|no one) (?:[\w-]+ ){0,2}$/,
    reason,
    question: 'Where did it stand at the time, and who could see it there?',
    source: bergström,
  },
  {
    family: 'blameless-judgement',
    words:
      'careless carelessly carelessness sloppy sloppiness sloppily reckless recklessly recklessness negligent negligently negligence incompetent incompetence incompetently irresponsible irresponsibly unprofessional unprofessionally thoughtless thoughtlessly thoughtlessness laziness complacent complacency inexperience asleep'.split(
        ' ',
      ),
    pattern:
      /\b(?:careless(?:ly|ness)?|sloppy|sloppiness|sloppily|reckless(?:ly|ness)?|negligent(?:ly)?|negligence|incompeten(?:t|ce|tly)|irresponsibl[ey]|unprofessional(?:ly)?|thoughtless(?:ly|ness)?|laziness|complacen(?:t|cy)|inexperience|asleep at the wheel)\b/g,
    notAfter: denied,
    notBefore: /^ (?:phrase|match|query|quer|counter)/,
    reason: 'This judges people.',
    question: 'What goals and pressures were they working under?',
    source: 'Allspaw, Blameless PostMortems (2012); PagerDuty',
  },
  {
    family: 'blameless-judgement',
    words: ['lazy'],
    pattern: /\b(?:was|were|got) (?:just |simply |too |a bit |very |so )?lazy\b/g,
    subject: 'people',
    notAfter: denied,
    reason: 'This judges people.',
    question: 'What goals and pressures were they working under?',
    source: 'Allspaw, Blameless PostMortems (2012)',
  },
  {
    family: 'blameless-judgement',
    words: ['lazy'],
    pattern: /\blazy (?:engineers?|developers?|devs?|operators?|reviewers?|teams?|programmers?|people)\b/g,
    notAfter: denied,
    reason: 'This judges people.',
    question: 'What goals and pressures were they working under?',
    source: 'Allspaw, Blameless PostMortems (2012)',
  },
  {
    family: 'blameless-judgement',
    words: ['poor', 'inadequate', 'inappropriate', 'bad', 'lousy', 'shoddy', 'substandard'],
    pattern:
      /\b(?:poor|inadequate|inappropriate|bad|lousy|shoddy|substandard) (?:(?:[\w-]+ )?(?:coordination|communications?|judge?ment|decisions?|decision-making|workmanship|oversight|supervision|handover|preparation|teamwork|discipline)|(?:capacity |project |release |migration |incident )?planning|(?:release|rollout|testing|deployment|migration|communication) (?:strategy|practices?)|(?:change|incident|project|release|risk|people) management)\b/g,
    notAfter: denied,
    notBefore:
      /^ (?:engine|api|module|service|layer|plane|group)|^ (?:between|with|from|by) (?:the )?(?:[\w-]+ )?(?:services|nodes|pods|components|servers|microservices|clusters|algorithm|scheduler|balancer)\b/,
    reason: 'This judges work by its outcome.',
    question: 'How was the work done, and what made that reasonable?',
    source: bergström,
  },
  {
    family: 'blameless-judgement',
    words: ['attention', 'discipline', 'diligence', 'detail'],
    pattern:
      /\b(?:was|were) not paying (?:enough |close |proper )?attention\b|\black(?:ed|s)?(?: of)? (?:discipline|diligence|attention to detail)\b/g,
    notAfter: denied,
    reason: 'This judges people.',
    question: 'What goals and pressures were they working under?',
    source: 'Allspaw, Blameless PostMortems (2012)',
  },
];
