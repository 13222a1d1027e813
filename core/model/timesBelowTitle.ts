/** So many times of day below a title that says "post-mortem" tell what happened when. */
export const fewestTimes = 3;

/** Whether a title says "post-mortem", or one of the words for it. */
export function saysPostMortem(title: string): boolean {
  return named.test(title);
}

/** Whether a title says in so many words that the document is the post-mortem of something, and no guide to them. */
export function namesPostMortem(title: string): boolean {
  return saysPostMortem(title) && !aboutThem.test(title);
}

const named = /\bpost[- ]?(?:mortem|incident (?:review|report|analysis))\b/i;
const aboutThem =
  /\b(?:templates?|guides?|guidelines?|handbooks?|process(?:es)?|procedures?|polic(?:y|ies)|how (?:to|we)|writing|meetings?|agendas?|checklists?|examples?|samples?|best practices|training|culture|debugg(?:ing|er)|diagnostics?|tools?|post[- ]?mortems)\b/i;

/** Whether a line begins with a time of day, behind marks of lists and tables and perhaps a date. */
export function beginsWithTime(text: string): boolean {
  return timed.test(text);
}

const timed =
  /^[ \t>]{0,12}(?:(?:[-*+•–|]|\d{1,2}[.)])[ \t]{1,4})?[*_`~([]{0,4}(?:\d{4}-\d{2}-\d{2}[T ,]{1,2}|\d{1,2}[./]\d{1,2}[./](?:\d{2,4})?,? |(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2}\.? [A-Z][a-z]{2,8}\.?),? (?:\d{4},? )?)?[*_`~]{0,3}\d{1,2}[:h]\d{2}(?!\d)/;

/** How many times of day a line names. */
export function timesOn(text: string): number {
  return /\d[:h]\d/.test(text) ? (text.match(clock)?.length ?? 0) : 0;
}

const clock = /(?<![\d:.])(?:[01]?\d|2[0-3])[:h][0-5]\d(?::[0-5]\d)?(?![\d:])/g;
