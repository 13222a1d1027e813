import { remember } from '../../text';
import type { Found } from '../detector';
import { after, before } from './context';
import { any, contexts, full, lastWords, type NameContext } from './nameContexts';
import { fullName, mayBePerson } from './nameShape';
import { circumstancesIn } from './personalCircumstances';

/** Names behind a label, a title or the word for somebody of the public, and those of whom a circumstance is told. */
export function namesByContext(text: string): readonly Found[] {
  const found: Found[] = [];
  for (const { index } of text.matchAll(capitals)) {
    if (mayFollowLead(text, index)) found.push(...namesAt(text, index));
  }
  return [...found, ...namesBeforeCircumstances(text), ...namesBefore(text)];
}

const what = "a person's name";

/** Where names may begin, roughly: what \p{Lu} says costs ten times as much. */
const capitals = /[A-Z\u00C0-\u00DE\u0100-\u017F\u0391-\u03A9\u0410-\u042F]/g;

/** A quick look at the one or two signs before a name, and at the word before them. */
function mayFollowLead(text: string, at: number): boolean {
  const sign = text.charAt(at - 1);
  if (sign !== ' ') return sign !== '' && ':="\'*_[(`'.includes(sign);
  const last = text.charAt(at - 2);
  if (':=,"\'*_`'.includes(last)) return true;
  const from = text.lastIndexOf(' ', at - 2) + 1;
  return (
    at - from < 16 &&
    lastWords.has(
      text
        .slice(from, last === '.' ? at - 2 : at - 1)
        .toLowerCase()
        .replace(/^\W+/, ''),
    )
  );
}

/** Leads are read backwards from the name, which costs next to nothing where there is none. */
const leadOf = remember(
  ({ lead }: NameContext) => new RegExp(`(?<=(?<lead>${lead.source}))`, lead.flags.replace('g', 'y')),
);

function namesAt(text: string, at: number): readonly Found[] {
  const values = new Map([full, any].map(name => [name, nameFrom(name, text, at)]));
  return contexts.flatMap(context => {
    const { name, follows, neverAfter, withLead, beside } = context;
    const value = values.get(name);
    if (value === undefined) return [];
    const lead = leadOf(context);
    lead.lastIndex = at;
    const written = lead.exec(text)?.groups?.lead;
    if (written === undefined || beside?.test(text) === false) return [];
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

const subject = new RegExp(
  String.raw`(?<![A-Za-zÀ-ӿ\d@])(?<name>${fullName}),? ?(?:\([^()]{1,40}\),? |\()?(?:['’]s )?(?:who )?(?:[a-z]{2,10} ){0,3}$`,
  '',
);

/** "X Y was on sick leave": who it is told of stands right before it. */
function namesBeforeCircumstances(text: string): readonly Found[] {
  return circumstancesIn(text).flatMap(({ start }) => {
    const textBefore = before(text, start, 110);
    const match = subject.exec(textBefore);
    const name = match?.groups?.name;
    if (match === null || name === undefined || !mayBePerson(name)) return [];
    const from = start - textBefore.length + match.index;
    return [{ start: from, end: from + name.length, what }];
  });
}

/** What stands behind names that are told of: where from and what they did; or what only a person has. */
const behindNames: readonly { readonly hint: RegExp; readonly behind: RegExp }[] = [
  {
    hint: /reported|raised|called|mailed|wrote|complained|contacted|told|notified|phoned|messaged|asked/,
    behind:
      /(?<=[A-Za-zÀ-ӿ])(?: (?:of|from) (?:the )?[A-ZÀ-Þ][A-Za-zÀ-ӿ.]{1,20}(?: (?:of|for|and|[A-ZÀ-Þ][A-Za-zÀ-ӿ.]{0,20})){0,5}| \([A-ZÀ-Þ][A-Za-zÀ-ӿ .]{2,40}\)) (?:first )?(?:reported|raised|called|e-?mailed|wrote|complained|contacted|told|notified|phoned|messaged|asked)(?![A-Za-zÀ-ӿ])/g,
  },
  {
    hint: /\d{3}[-. ]\d{4}|, \d\d,|(?:phone|tel|mobile|cell)[ :.]{1,3}\d|ssn|mrn|passport|dob|born|birth|A-Number|aged? \d/i,
    behind:
      /(?<=[A-Za-zÀ-ӿ])(?:,| \(|:| [-–]) ?(?:(?:[Dd][Oo][Bb]|[Bb]orn|[Dd]ate of birth|[Ss][Ss][Nn]|[Pp]assport|MRN|A-Number|aged? \d\d|\d\d(?=, (?:of|from) [A-ZÀ-Þ]))(?![A-Za-zÀ-ӿ]|\d)|(?:[Pp]hone|[Tt]el|[Mm]obile|[Cc]ell)[ :.]{1,3}\d|\+?1?[ -]?\(?[2-9]\d{2}\)?[-. ]{1,2}\d{3}[-. ]\d{4})/g,
  },
];
const nameAtEnd = new RegExp(String.raw`(?<![A-Za-zÀ-ӿ\d@])(?<name>${fullName})$`);

/** "X Y of the Department of Z called", "X Y (born …": the name ends where what follows it begins. */
function namesBefore(text: string): readonly Found[] {
  return behindNames.flatMap(({ hint, behind }) =>
    (hint.test(text) ? [...text.matchAll(behind)] : []).flatMap(({ index, 0: rest }) => {
      const textBefore = before(text, index, 90);
      const match = nameAtEnd.exec(textBefore);
      const name = match?.groups?.name;
      if (match === null || name === undefined || !mayBePerson(name) || /(?:team|squad) /i.test(rest)) return [];
      return [{ start: index - textBefore.length + match.index, end: index, what }];
    }),
  );
}
