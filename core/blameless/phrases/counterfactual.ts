import type { Phrase } from '../types';
import {
  afterVerb,
  alsoAdjectives,
  conditions,
  deeds,
  irregular,
  noParticiples,
  omissions,
  passiveDeeds,
  sharedDeeds,
} from './words';

const reason = 'This tells what did not happen.';
const dekker = 'Dekker, The Field Guide to Understanding Human Error, ch. 5';

/** "whether we should have …" is a question that was asked, not an answer. */
const asked = /\b(?:whether|if|assum(?:e|ed|ing)(?: that)?|thought(?: that)?|wonder(?:ed|ing)?|believed(?: that)?) $/;
/** "by the proxy": a machine's work. "by the team" stays. */
const byMachine =
  /^ (?:[\w-]+ ){0,3}automatically\b|^ (?:\w+ ){0,2}by (?!us\b|me\b|(?:the |our |an? )?(?:\w+ )?(?:team|engineer|developer|reviewer|operator|responder)s?\b)/;

/** What did not happen, from should, could, would and did not. */
export const counterfactuals: readonly Phrase[] = [
  {
    family: 'blameless-counterfactual',
    words: ['should'],
    pattern: new RegExp(
      `\\bshould (?:not |never )?(?:probably |really |just |also |perhaps )?(?:have|of) (?:probably |also |already |really |just )?(?!(?:${alsoAdjectives}|${noParticiples}|been) )(?:(?:${deeds}|${irregular})\\b|[a-z-]{2,24}ed(?=$| (?:${afterVerb})(?![\\w-])))`,
      'g',
    ),
    subject: 'worker',
    notAfter: asked,
    reason,
    question: 'What did people see at the time, and what made their choice look right?',
    source: dekker,
  },
  {
    family: 'blameless-counterfactual',
    words: ['should'],
    pattern: new RegExp(
      `\\bshould (?:not |never )?have (?:probably )?(?:${alsoAdjectives})(?=$| (?:${afterVerb})(?![\\w-]))`,
      'g',
    ),
    subject: 'worker',
    notAfter: asked,
    reason,
    question: 'What did people see at the time, and what made their choice look right?',
    source: dekker,
  },
  {
    family: 'blameless-counterfactual',
    words: ['should'],
    pattern: new RegExp(`\\bshould (?:not |never )?have (?:also |instead |never )?(?:${deeds})\\b`, 'g'),
    subject: 'people',
    notAfter: asked,
    notBefore:
      /^ (?!(?:the|a|an|this|that|it|them|our|their|us|him|her|in|on|with|before|after|earlier|sooner|more|at|by|to|for|about|and|or|whether|if|instead|what|how)\b)[a-z]/,
    reason,
    question: 'What did people see at the time, and what made their choice look right?',
    source: dekker,
  },
  {
    family: 'blameless-counterfactual',
    words: ['should'],
    pattern:
      /\bshould (?:not |never )?have been (?:more|better|less|faster|quicker|slower|clearer|better prepared|prepared|aware|careful)\b/g,
    subject: 'worker',
    notAfter: asked,
    reason,
    question: 'What was known then, and where could it be seen?',
    source: dekker,
  },
  {
    family: 'blameless-counterfactual',
    words: ['should'],
    pattern: new RegExp(
      `\\bshould (?:not |never )?(?:probably |also |really )?have (?:probably |also |already )?been (?:better |properly |more thoroughly |thoroughly |immediately )?(?:${passiveDeeds})\\b`,
      'g',
    ),
    notAfter: asked,
    notBefore: byMachine,
    reason,
    question: 'What was done instead, and what made that look enough?',
    source: dekker,
  },
  {
    family: 'blameless-counterfactual',
    words: ['should'],
    pattern: new RegExp(
      `\\bshould (?:not |never )?(?:probably |also |really )?have (?:probably |also |already )?been (?:better |properly |more thoroughly |thoroughly |immediately )?(?:${sharedDeeds})\\b(?= (?:\\w+ ){0,3}(?:earlier|sooner|beforehand|before|first|upfront|up front|in advance|in (?:code )?review|instead|more (?:carefully|thoroughly|often)|right away|straight away|to production|by (?:us|me|the (?:[\\w-]+ )?(?:team|engineer|developer|reviewer|on-call)))\\b)`,
      'g',
    ),
    notAfter: asked,
    notBefore: byMachine,
    reason,
    question: 'What was done instead, and what made that look enough?',
    source: dekker,
  },
  {
    family: 'blameless-counterfactual',
    words: ['could'],
    pattern: new RegExp(
      `(?<!\\b(?:nobody|no one|noone|no-one|none of us) )\\bcould (?:also |probably |easily )?have (?:also |probably |easily |just )?(?:${deeds})\\b`,
      'g',
    ),
    subject: 'people',
    notAfter: asked,
    notBefore: /^.{0,40} at any time\b|^ (?:an?|any) (?:longer|larger|bigger|worse|more serious)/,
    reason,
    question: 'Which options were in sight then, and what spoke for the one that was taken?',
    source: dekker,
  },
  {
    family: 'blameless-counterfactual',
    words: ['could'],
    pattern:
      /\bcould (?:probably |easily |perhaps )?have (?:probably |easily )?(?:been (?:easily |entirely |completely )?(?:prevented|avoided|foreseen|anticipated|(?:caught|noticed|spotted|detected|found|identified|fixed|resolved|mitigated|discovered)(?: much| far)? (?:earlier|sooner|faster|before))|prevented|avoided|helped|shortened|saved us|(?:lead|led) to (?:an? )?(?:quicker|faster|earlier))\b/g,
    notAfter: /\b(?:whether|if|how|nothing|what|that nothing|nobody|no one)(?: \w+){0,3} $/,
    reason,
    question: 'What was known then, and what would make it visible next time?',
    source: 'Dekker; the three traps after Bergström',
  },
  {
    family: 'blameless-counterfactual',
    words: ['would'],
    pattern:
      /\bwould (?:probably |likely |most likely |certainly |surely |also )?have (?:probably |likely |also )?(?:prevented|avoided|averted|mitigated|shortened|surfaced|helped|caught|(?:given|allowed|told|alerted|warned|saved) (?:us|me|the (?:\w+ )?(?:team|engineers?))|been (?:easily |entirely |completely )?(?:prevented|avoided|averted|caught|noticed|spotted|(?:detected|found|resolved|fixed|mitigated|discovered)(?: much| far)? (?:earlier|sooner|faster|before)))\b/g,
    notAfter:
      /\b(?:whether|if|verify|confirm|validate|ensure|check|show|shows|that nothing|nothing|neither|none)(?: [\w-]+){0,6} $|\b(?:do|did|are|were|is|was) (?:we|there)(?: [\w-]+){0,6} $/,
    notBefore: byMachine,
    reason,
    question: 'What did the checks cover at the time, and what lay outside them?',
    source: 'The three traps after Bergström (Adaptive Capacity Labs, 2021)',
  },
  {
    family: 'blameless-counterfactual',
    words: ['would', 'might'],
    pattern:
      /\b(?:would|might) (?:probably |likely |well )?(?:not )?have (?:probably |likely )?(?:caught|noticed|detected|spotted|prevented|avoided|realised|realized|known)\b/g,
    subject: 'worker',
    notAfter: /\b(?:whether|until|how)(?: \w+){0,2} $/,
    reason,
    question: 'What could people see at the time?',
    source: dekker,
  },
  {
    family: 'blameless-counterfactual',
    words: ['would'],
    pattern: new RegExp(
      `\\bwould (?:probably |likely |also )?have (?:probably |likely |also )?(?:${deeds}|rolled back|found)\\b(?= (?:[\\w-]+ ){0,4}(?:sooner|earlier|faster)\\b)`,
      'g',
    ),
    subject: 'people',
    notAfter: asked,
    reason,
    question: 'What could people see at the time?',
    source: dekker,
  },
  {
    family: 'blameless-counterfactual',
    words: ['would'],
    pattern:
      /\bwould have been (?:much |far |more )?(?:better|useful|helpful|faster|quicker|wiser|nice|good|sensible|safer|preferable|ideal) (?:to|if|for us to)\b|\b(?:best|better|right|safer|correct|proper|wiser) (?:[\w-]+ )?would have been to\b/g,
    notAfter: /\b(?:whether|not)(?: \w+){0,2} $/,
    reason,
    question: 'Which options were in sight then, and what spoke for the one that was taken?',
    source: dekker,
  },
  {
    family: 'blameless-counterfactual',
    words: ['should'],
    pattern:
      /\bshould (?:not|never) have (?:been (?:merged|deployed|enabled|approved|released|shipped|pushed|disabled|turned (?:on|off))|(?:made it|gone|got|gotten|slipped) (?:in|into|through|to|out|past|live))\b/g,
    notAfter: asked,
    notBefore: byMachine,
    reason,
    question: 'What was done, and what made that look right?',
    source: dekker,
  },
  {
    family: 'blameless-counterfactual',
    words: ['ought'],
    pattern: new RegExp(`\\bought to have (?:been )?(?:${passiveDeeds}|checked|verified|known|asked|waited)\\b`, 'g'),
    subject: 'people',
    reason,
    question: 'What did people see at the time, and what made their choice look right?',
    source: dekker,
  },
  {
    family: 'blameless-counterfactual',
    words: ['preventable', 'avoidable'],
    pattern: /\b(?:was|were) (?:entirely |easily |completely |clearly )?(?:preventable|avoidable)\b/g,
    reason,
    question: 'What was known then, and what would make it visible next time?',
    source: dekker,
  },
  {
    family: 'blameless-counterfactual',
    words: ['only'],
    pattern: /\bif only (?:we|i|he|she|they|you|somebody|someone|the (?:team|engineer|developer|operator))\b/g,
    reason,
    question: 'What stood in the way at the time?',
    source: dekker,
  },
  {
    family: 'blameless-counterfactual',
    words: ['if', 'had'],
    pattern: new RegExp(
      `\\b(?:if (?:we|they|he|she|i|you|somebody|someone|anyone|the (?:[\\w-]+ )?(?:team|engineer|developer|operator))|had (?:we|they|he|she|i|you|somebody|someone|anyone|the (?:[\\w-]+ )?(?:team|engineer|developer))) (?:had )?(?:only )?(?:${conditions})(?= [^.]{0,160}(?:would|could|might) (?:not )?(?:\\w+ )?have)`,
      'g',
    ),
    reason,
    question: 'What was in sight at the time, and what did it look like?',
    source: dekker,
  },
  {
    family: 'blameless-counterfactual',
    words: ['did'],
    pattern: new RegExp(
      `\\bdid not (?:even |properly |extensively |thoroughly |fully |adequately |sufficiently )?(?:${omissions})\\b`,
      'g',
    ),
    subject: 'worker',
    notAfter: /\b(?:so|therefore|thus|hence|because|since|as|luckily|fortunately|whether|if|that|what|why|and so) $/,
    notBefore:
      /^.{0,70}\b(?:because|since|any more|anymore)\b|^ (?:from|over|via|through|further|up (?:to|with)|like|as |any|much|that the|the (?:value|header)|for (?:them|it) to)/,
    silentIn: ['timeline', 'lucky', 'went-well'],
    reason,
    question: 'What was done, and what made that look enough?',
    source: 'Dekker ("they didn\'t"); Bergström',
  },
  {
    family: 'blameless-counterfactual',
    words: ['nobody', 'one', 'noone', 'no-one'],
    pattern:
      /\b(?:nobody|no one|noone|no-one) (?:noticed|checked|tested|reviewed|verified|bothered|thought|looked|questioned|spotted|realised|realized|cared|told|informed|communicated|escalated|followed up|paid attention|picked up|monitored|watched|renewed|remembered|documented|owned|caught)\b/g,
    notAfter: asked,
    notBefore: /^ (?:any (?:impact|difference|issue|problem)s?)|^(?: [\w-]+){0,2} yet\b/,
    silentIn: ['timeline'],
    reason,
    question: 'Where could it be seen, and who would look there?',
    source: 'Dekker ("they didn\'t")',
  },
];
