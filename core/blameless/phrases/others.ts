import type { Phrase } from '../types';

/** Questions that ask for a defence, wishes that change nothing, and words of alarm. */
export const others: readonly Phrase[] = [
  {
    family: 'blameless-why-question',
    words: ['why'],
    pattern:
      /\bwhy (?:did|would|were|was|had) (?:not )?(?:you|he|she|they|somebody|someone|nobody|no one|anyone|anybody|the (?:[\w-]+ )?(?:engineers?|developers?|operators?|reviewers?|team|admins?|on-call|responders?))(?: not)? (?!(?:alerted|paged|notified|informed|told|warned|woken|available|around|awake|affected|able)\b)[a-z]+/g,
    notAfter: /\b(?:not|never|instead of|rather than|avoid)(?: [\w-]+){0,3} $/,
    notBefore: /^[^?]{0,80}\b(?:be|get|got) (?:affected|created|removed|restarted|evicted|killed)/,
    reason: 'This question asks for a defence.',
    question: 'What did people see, and how did they come to that decision?',
    source: 'Allspaw, The Infinite Hows (2014); Etsy, Debriefing Facilitation Guide',
  },
  {
    family: 'blameless-why-question',
    words: ['who'],
    pattern:
      /\bwho (?:approved|merged|pushed|deployed|wrote|ran|deleted|changed|reviewed|allowed|signed off) (?:this|that|the|it|on)\b(?=[^.?]{0,120}\?)/g,
    reason: 'This question looks for a person.',
    question: 'How does such a change get in, and what does it pass on its way?',
    source: 'PagerDuty; Google, SRE Workbook',
  },
  {
    family: 'blameless-good-intention',
    words:
      'careful attentive vigilant diligent cautious mindful thorough disciplined aware attention harder care remember'.split(
        ' ',
      ),
    pattern:
      /\b(?:should|must|need to|needs to|needed to|have to|has to|will|ought to|want to|try to|shall|going to) (?:all |always |try to |really )?(?:be (?:more |extra |very |much more |a bit more |especially |particularly )(?:careful|attentive|vigilant|diligent|cautious|mindful|thorough|disciplined|aware of)|pay (?:more|closer|better|special|extra|careful) attention|try harder|take (?:more|extra|greater|better) care|remember to)\b/g,
    subject: 'people',
    reason: 'Good intentions were there before.',
    question: 'What in the tool or the process would make the next slip harmless?',
    source: 'PagerDuty; CCADB incident report guide',
  },
  {
    family: 'blameless-good-intention',
    words: ['careful', 'attention', 'harder', 'remember'],
    pattern: /^(?:please )?(?:be more careful|pay (?:more|closer|better) attention|try harder|remember to)\b/g,
    reason: 'Good intentions were there before.',
    question: 'What in the tool or the process would make the next slip harmless?',
    source: 'PagerDuty; CCADB incident report guide',
  },
  {
    family: 'blameless-alarm',
    words:
      'disaster disastrous nightmare stupid stupidly stupidity idiot idiotic moron moronic dumb terrible terribly horrible horribly horrific ridiculous ridiculously absurd awful insane insanely fiasco debacle embarrassing embarrassingly shameful disgraceful clusterfuck shitshow'.split(
        ' ',
      ),
    pattern:
      /\b(?:disaster|disastrous|nightmare|stupid|stupidly|stupidity|idiot|idiotic|moron|moronic|dumb|terrible|terribly|horrible|horribly|horrific|ridiculous|ridiculously|absurd|awful|insane|insanely|fiasco|debacle|embarrassing|embarrassingly|shameful|disgraceful|clusterfuck|shitshow)\b/g,
    notAfter:
      /\b(?:feel|feels|felt|feeling|looks?|not|natural|no|avoid|dr|for|in case of|from|case of)(?: (?:so|a|any|very|really|absolutely))? $/,
    notBefore:
      /^ (?:recovery|recoveries|plan|plans|planning|preparedness|scenario|drill|drills|relief|response|terminal|terminals|client|pipe|switch|sorry)\b/,
    reason: 'This word raises the alarm and tells nothing.',
    question: 'Which fact stands behind it?',
    source: 'Google, SRE Workbook, Postmortem Culture',
  },
  {
    family: 'blameless-alarm',
    words: ['!!!'],
    pattern: /!!!/g,
    reason: 'These signs raise the alarm and tell nothing.',
    question: 'Which fact stands behind them?',
    source: 'Google, SRE Workbook, Postmortem Culture',
  },
];
