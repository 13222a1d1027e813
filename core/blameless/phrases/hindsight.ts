import type { Phrase } from '../types';

const reason = 'Only the outcome makes this look plain.';
const source = 'Etsy, Debriefing Facilitation Guide';

/** What is called plain after the fact. */
export const hindsights: readonly Phrase[] = [
  {
    family: 'blameless-hindsight',
    words: ['known', 'realised', 'realized', 'coming', 'foreseen', 'guessed', 'knew', 'know'],
    pattern:
      /\b(?:should (?:really |surely )?have (?:known|realised|realized|seen (?:it|this|that) coming|known better|foreseen|guessed)|knew better(?= (?:than|and|but|[.,;:!?)])|$)|ought to have known)\b/g,
    subject: 'people',
    reason: 'This asks for knowledge that came later.',
    question: 'What could people see then, and what could have surfaced the rest?',
    source: 'moo.md, blameless language',
  },
  {
    family: 'blameless-hindsight',
    words: ['obvious', 'clear', 'evident', 'apparent', 'foreseeable'],
    pattern:
      /\b(?:should have been|was|were) (?:so |quite |blindingly |plainly |painfully |already |rather |pretty )?obvious (?:to (?:us|me|anyone|anybody|everyone|everybody)|from the (?:start|beginning|outset))\b|\bshould have been (?:\w+ )?(?:obvious|clear|evident|apparent|foreseeable)\b/g,
    notAfter: /\b(?:not|never|nothing|no|less|hardly|neither)(?: [\w-]+){0,3} $/,
    reason,
    question: 'Was it plain to everybody then, and what made it look so?',
    source,
  },
  {
    family: 'blameless-hindsight',
    words: ['obviously', 'clearly', 'evidently', 'plainly', 'of'],
    pattern:
      /\b(?:was|were|is|are) (?:obviously|clearly|evidently|plainly|of course) (?:a )?(?:wrong|mistaken|mistake|error|careless|negligent|not (?:tested|checked|reviewed|thought|ready|considered|paying|enough)|insufficient|inadequate|inappropriate|a bad|unprepared|unacceptable|bad)\b/g,
    notAfter: /\b(?:not|nothing|no|anything|something|any|if|unless)(?: [\w-]+){0,4} $/,
    reason,
    question: 'What made it look right at the time?',
    source,
  },
  {
    family: 'blameless-hindsight',
    words: ['obviously', 'clearly', 'plainly', 'of'],
    pattern:
      /\b(?:obviously|clearly|of course)(?: ,)? (?:we|they|he|she|you|somebody|someone|the (?:[\w-]+ )?(?:team|engineers?|developers?|operators?)) (?:should|could|would|did not|failed|forgot|missed|overlooked|underestimated|were not|was not|had not)\b|\b(?:we|they|he|she|the (?:[\w-]+ )?(?:team|engineers?|developers?|operators?)) (?:obviously|clearly|plainly) (?:should|could|did not|failed|forgot|missed|overlooked|underestimated|were not|was not|had not)\b/g,
    reason,
    question: 'What made it look right at the time?',
    source,
  },
  {
    family: 'blameless-hindsight',
    words: ['obviously', 'clearly', 'of'],
    pattern:
      /^(?:obviously|clearly|of course)(?: ,)? [^.;]{1,80}? (?:was|is|were|are) (?:a )?(?:bad|terrible|poor) idea\b/g,
    reason,
    question: 'What made it look right at the time?',
    source,
  },
  {
    family: 'blameless-hindsight',
    words: ['anyone', 'anybody', 'everyone', 'everybody', 'all', 'common'],
    pattern:
      /\b(?:anyone|anybody|everyone|everybody) (?:could|should|would) (?:easily )?have (?:seen|known|noticed|spotted|told|guessed|realised|realized)\b|\ball (?:we|they|he|she|you|anyone) (?:had|needed) to do was\b|\bcommon sense (?:would|should|dictates|says|tells)\b/g,
    reason,
    question: 'What could people see then, and where?',
    source,
  },
  {
    family: 'blameless-hindsight',
    words: ['hindsight', 'retrospect', 'looking'],
    pattern:
      /\b(?:(?:in|with) (?:hindsight|retrospect)|looking back)(?: ,)? (?:it|this|that) (?:was|is|seems|looks) (?:\w+ )?(?:obvious|clear|evident|plain)\b|\b(?:was|is|seems) (?:in|with) (?:hindsight|retrospect) (?:obvious|clear|evident|plain)\b|\b(?:obvious|clear|plain) (?:in|with) (?:hindsight|retrospect)\b/g,
    reason,
    question: 'What did it look like at the time?',
    source,
  },
];
