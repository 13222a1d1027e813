/** Words that promise effort instead of a change, by what to ask about them. */
interface VagueAction {
  readonly pattern: RegExp;
  /** A question that leads to something that can be done and seen to be done. */
  readonly question: string;
}

const mechanism = 'What could the system or the process do, so that nobody has to remember it?';
const result = 'What will be there when this is done? Name the alert, test, page or limit.';
const answer = 'What question is to be answered, by whom and until when?';

/**
 * Sources: PagerDuty's post-mortem guide ("Writing": bounded actions), CCADB's incident report guide (training is no
 * fix), Amazon's saying that good intentions don't work, mechanisms do.
 */
const vagueActions: readonly VagueAction[] = [
  // Good intentions.
  {
    pattern:
      /\b(?:be(?:ing)? (?:more |extra )?(?:careful|cautious|vigilant|mindful|diligent|attentive)|(?:pay(?:ing)?|with) (?:more |closer )?attention|take (?:more |extra |better )?care|try (?:harder|to avoid|not to)|(?:always )?remember(?:ing)? to|do not forget|don't forget|keep an eye)\b/i,
    question: mechanism,
  },
  {
    pattern:
      /(?<!\bto )\b(?:mak(?:e|ing) sure|ensur(?:e|ing)) (?:that )?(?:all |every )?(?:engineers?|developers?|operators?|people|everyone|everybody|staff|teams?(?: members?)?|we|reviewers?)\b(?! (?:are|is|get|receive|have|has|can)\b)/i,
    question: mechanism,
  },
  {
    pattern:
      /\b(?:re-?train(?:ing)?|remind(?:ing)?|educat(?:e|ing)) (?:all |the |our |every )?(?:engineers?|developers?|operators?|people|everyone|everybody|staff|team(?:s| members?)?|users?|on-?calls?)\b/i,
    question: mechanism,
  },
  // No end in sight. Only the whole item: with an object and a place it can be done.
  {
    pattern:
      /^(?:improve|better|more|increase|enhance|strengthen|tighten|extend)(?: our| the| general| overall)? (?:monitoring|alert(?:ing|s)|logging|observability|documentation|docs|communications?|test(?:s|ing)|test coverage|coverage|process(?:es)?|tooling|visibility|resilience|reliability|stability|security|quality|code quality|reviews?)(?: and (?:monitoring|alert(?:ing|s)|logging|documentation|communication|testing|visibility))?[.!]?$/i,
    question: result,
  },
  {
    pattern:
      /^(?:monitor|watch|observe)(?: (?:it|this|the (?:situation|system|service)|things))?(?: (?:more |very )?closely)?[.!]?$/i,
    question: result,
  },
  {
    pattern:
      /^(?:investigate|look into|think about|figure out|explore|consider|discuss)(?: (?:the|this|it|why|what|how|further|more|options|ways|possibilities|alternatives|root cause|issue|problem|cause|happened|incident|of|for|to|prevent|avoid|improve))*[.?!]?$/i,
    question: answer,
  },
];

/** Longer items say more than a phrase. */
const longest = 400;

/** What to ask about an item's words that promise effort only; `undefined` for all others. Linear in the text. */
export function vagueQuestion(words: string): string | undefined {
  if (words.length > longest) return undefined;
  return vagueActions.find(({ pattern }) => pattern.test(words))?.question;
}
