import { remember } from '../../text';
import type { Found } from '../detector';
import { lazily } from '../lazily';
import { inSmallLetters, smallLetters } from '../smallLetters';
import { textGate } from '../wordTable';
import { after, before } from './context';
import { contexts, type NameContext } from './nameContexts';
import { fullName, mayBePerson } from './nameShape';
import { circumstancesIn } from './personalCircumstances';

/** Names behind a label, a title or the word for somebody of the public, and those of whom a circumstance is told. */
export function namesByContext(text: string): readonly Found[] {
  const found: Found[] = [];
  capitals.lastIndex = 0;
  while (capitals.test(text)) {
    const at = capitals.lastIndex - 1;
    const contexts = contextsBefore(text, at);
    if (contexts !== none) found.push(...namesAt(text, at, contexts));
  }
  return [...found, ...namesBeforeCircumstances(text), ...namesBefore(text)];
}

const what = "a person's name";

/** Where names may begin, roughly: behind a mark of labels, or a space and what is no end of a sentence. */
const capitals = /(?<=[:="'*_[(`]|[^\s.!?|>#-] |\w\. )[A-ZÀ-Я]/g;

/** By what ends their leads. */
const contextsByEnd: ReadonlyMap<string, readonly NameContext[]> = new Map(
  [...new Set(contexts.flatMap(({ ends }) => ends.split(' ')))].map(end => [
    end,
    contexts.filter(({ ends }) => ends.split(' ').includes(end)),
  ]),
);
const none: readonly NameContext[] = [];

/** A quick look at the one or two signs before a name, and at the word before them. */
function contextsBefore(text: string, at: number): readonly NameContext[] {
  const sign = text.charAt(at - 1);
  if (sign !== ' ') return contextsOfSign(sign);
  const last = text.charAt(at - 2);
  if (last === ',' || marksOfLabels.includes(last)) return contextsOfSign(last);
  const from = text.lastIndexOf(' ', at - 2) + 1;
  if (at - from >= 16) return none;
  const word = text.slice(from, last === '.' ? at - 2 : at - 1).toLowerCase();
  return contextsByEnd.get(isLetter(word.charCodeAt(0)) ? word : word.replace(/^\W+/, '')) ?? none;
}

/** A colon or an equals sign, and the marks that may stand between it and a name. */
const marksOfLabels = ':="\'*_[`';

function contextsOfSign(sign: string): readonly NameContext[] {
  return (sign === '' ? undefined : contextsByEnd.get(marksOfLabels.includes(sign) ? ':' : sign)) ?? none;
}

function isLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** Leads are read backwards from the name, which costs next to nothing where there is none. */
const leadOf = remember(({ lead }: NameContext) => {
  const isAnyCase = lead.flags.includes('i');
  const source = `(?<=(?<lead>${isAnyCase ? inSmallLetters(lead.source) : lead.source}))`;
  return { isAnyCase, expression: new RegExp(source, 'y') };
});

/** What must stand somewhere beside a name is looked for once in a text, however many names it may hold. */
function standsBeside(beside: RegExp, text: string): boolean {
  if (text !== lastText) {
    lastText = text;
    lastBeside.clear();
  }
  const known = lastBeside.get(beside);
  if (known !== undefined) return known;
  const stands = beside.test(text);
  lastBeside.set(beside, stands);
  return stands;
}

let lastText: string | undefined;
const lastBeside = new Map<RegExp, boolean>();

function namesAt(text: string, at: number, contexts: readonly NameContext[]): readonly Found[] {
  return contexts.flatMap(context => {
    const { name, follows, neverAfter, withLead, beside } = context;
    const { isAnyCase, expression } = leadOf(context);
    expression.lastIndex = at;
    const written = expression.exec(isAnyCase ? smallLetters(text) : text)?.groups?.lead;
    if (written === undefined || (beside !== undefined && !standsBeside(beside, text))) return [];
    const value = nameFrom(name(), text, at);
    if (value === undefined) return [];
    const start = at - written.length;
    const end = at + value.length;
    const textAfter = after(text, end);
    if (/^ ?\[bot\]/i.test(textAfter) || follows?.test(textAfter) === false) return [];
    if (neverAfter?.test(before(text, start)) === true) return [];
    return [{ start: withLead ? start : at, end, what }];
  });
}

function nameFrom(name: RegExp, text: string, at: number): string | undefined {
  name.lastIndex = at;
  const value = name.exec(text)?.[0];
  if (value === undefined || /[A-Za-zÀ-ӿ\d]/.test(text.charAt(at + value.length))) return undefined;
  return mayBePerson(value) ? value : undefined;
}

const subject = lazily(
  () =>
    new RegExp(
      String.raw`(?<![A-Za-zÀ-ӿ\d@])(?<name>${fullName}),? ?(?:\([^()]{1,40}\),? |\()?(?:['’]s )?(?:who )?(?:[a-z]{2,10} ){0,3}$`,
    ),
);

/** "X Y was on sick leave": who it is told of stands right before it. */
function namesBeforeCircumstances(text: string): readonly Found[] {
  return circumstancesIn(text).flatMap(({ start }) => {
    const textBefore = before(text, start, 110);
    const match = subject().exec(textBefore);
    const name = match?.groups?.name;
    if (match === null || name === undefined || !mayBePerson(name)) return [];
    const from = start - textBefore.length + match.index;
    return [{ start: from, end: from + name.length, what }];
  });
}

/** What stands behind names that are told of: where from and what they did; or what only a person has. */
const behindNames: readonly { mayStandIn(text: string): boolean; readonly behind: RegExp }[] = [
  {
    mayStandIn: textGate(
      'reported raised called mailed emailed wrote complained contacted told notified phoned messaged asked',
    ).isOpen,
    behind:
      /(?<=[A-Za-zÀ-ӿ])(?: (?:of|from) (?:the )?[A-ZÀ-Þ][A-Za-zÀ-ӿ.]{1,20}(?: (?:of|for|and|[A-ZÀ-Þ][A-Za-zÀ-ӿ.]{0,20})){0,5}| \([A-ZÀ-Þ][A-Za-zÀ-ӿ .]{2,40}\)) (?:first )?(?:reported|raised|called|e-?mailed|wrote|complained|contacted|told|notified|phoned|messaged|asked)(?![A-Za-zÀ-ӿ])/g,
  },
  {
    mayStandIn: textGate(
      '000-0000 000.0000 000␣0000 ,␣00, phone* tel* mobile* cell* *ssn* *mrn* *passport* *dob* *born* *birth* a-number aged␣0 age␣0',
    ).isOpen,
    behind:
      /(?<=[A-Za-zÀ-ӿ])(?:,| \(|:| [-–]) ?(?:(?:[Dd][Oo][Bb]|[Bb]orn|[Dd]ate of birth|[Ss][Ss][Nn]|[Pp]assport|MRN|A-Number|aged? \d\d|\d\d(?=, (?:of|from) [A-ZÀ-Þ]))(?![A-Za-zÀ-ӿ]|\d)|(?:[Pp]hone|[Tt]el|[Mm]obile|[Cc]ell)[ :.]{1,3}\d|\+?1?[ -]?\(?[2-9]\d{2}\)?[-. ]{1,2}\d{3}[-. ]\d{4})/g,
  },
];
const nameAtEnd = lazily(() => new RegExp(String.raw`(?<![A-Za-zÀ-ӿ\d@])(?<name>${fullName})$`));

/** "X Y of the Department of Z called", "X Y (born …": the name ends where what follows it begins. */
function namesBefore(text: string): readonly Found[] {
  return behindNames.flatMap(({ mayStandIn, behind }) =>
    (mayStandIn(text) ? [...text.matchAll(behind)] : []).flatMap(({ index, 0: rest }) => {
      const textBefore = before(text, index, 90);
      const match = nameAtEnd().exec(textBefore);
      const name = match?.groups?.name;
      if (match === null || name === undefined || !mayBePerson(name) || /(?:team|squad) /i.test(rest)) return [];
      return [{ start: index - textBefore.length + match.index, end: index, what }];
    }),
  );
}
