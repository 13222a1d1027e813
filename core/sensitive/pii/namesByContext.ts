import type { Found } from '../detector';
import { after, before } from './context';
import { anyName, fullName, mayBePerson } from './nameShape';
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

/** What stands before a name, and what must or must not stand behind it. */
interface Context {
  readonly lead: RegExp;
  readonly name: RegExp;
  readonly follows?: RegExp;
  readonly neverAfter?: RegExp;
  /** A title is a part of the name. */
  readonly withLead?: true;
  /** Asked of the whole passage. */
  readonly beside?: RegExp;
}

const full = new RegExp(fullName, 'uy');
const any = new RegExp(anyName, 'uy');

/** The value of a label ends there, or goes on with where somebody is from. */
const endOfValue =
  /^["'*_`\])]{0,4}(?:$|[,;|(<>\n/\\}–—&]|[.:!?]?(?:$|\s*\n)| ?[-–—/|(] ?| (?:of|from|at|and|via|on|in|who|was|called|wrote|<)(?!\p{L}))/u;
const mark = String.raw`(?:\*\*|__|["'\x60])?`;
const colon = String.raw`${mark} ?[:=] ?${mark} ?${mark}\[?`;

const contexts: readonly Context[] = [
  {
    // Labels of people who are not the team.
    lead: new RegExp(
      String.raw`(?<![\p{L}\p{N}])(?:(?:reported|raised|requested|submitted|flagged|escalated|opened) by|reporter|request[eo]r|complainant|customer|applicant|patient|claimant|citizen|beneficiary|veteran|caller|contact(?: person| name)?|poc|(?:case|social) ?worker|emergency contact|next of kin|cardholder(?: name)?|account ?holder|resident|guardian|student|taxpayer|passenger|borrower|witness|victim|payee|employee(?: name)?|(?:customer|client|user|patient|applicant|caller|contact|full|legal|display|account)[ _-]?name|(?:co-authored|signed-off)-by)${colon}`,
      'giu',
    ),
    name: full,
    follows: endOfValue,
  },
  {
    // Halves of a name, in forms and in what programs send each other.
    lead: new RegExp(
      String.raw`(?<![\p{L}\p{N}])(?:(?:first|last|family|given|maiden|middle)[ _-]?name|surname)${colon}`,
      'giu',
    ),
    name: any,
    follows: endOfValue,
  },
  {
    // "Name" may be anything's, unless other data of a person stand beside it.
    lead: new RegExp(String.raw`(?<![\p{L}\p{N}_-])name${colon}`, 'giu'),
    name: full,
    follows: endOfValue,
    beside:
      /(?<!\p{L})(?:dob|date of birth|birth ?date|ssn|social security|passport|e-?mail|phone|mobile|home address|gender|nationality|patient)(?!\p{L})/iu,
  },
  {
    lead: /(?<![\p{L}\p{N}])(?:raised|reported|flagged|noticed|escalated|requested|filed|submitted|discovered|spotted|found|logged|opened|caught|observed|thanks?)(?: to us)?(?: by| to)? (?:(?:a|the) (?:user|customer|partner|client),? )?/giu,
    name: full,
    follows:
      /^(?:, an? [a-z]{3}|,? \(?(?:the )?(?:Department|Office|Bureau|City|County|State|Agency|University|Ministry)(?!\p{L})|,? ?\(?(?:of|from|at|with) (?:the |our )?\p{Lu}(?![^.,;]{0,30} (?:team|squad|group|guild)(?!\p{L})))/u,
  },
  {
    lead: /(?<![\p{L}\p{N}.])(?:(?:Mrs|Mr|Ms|Mx|Dr)\.? |(?:Prof\.|Professor|Herr|Frau|Mme|Monsieur|Madame|Señora?|Sgt\.|Capt\.|Lt\.) )/gu,
    name: any,
    follows:
      /^(?!['’]s (?:[a-z]{2,12} )?(?:paper|book|talk|essay|introduction|article|keynote|lecture|work|research|blog|law)|[^\n]{0,3}[“"*_]{1,2}\p{Lu})/u,
    neverAfter: /(?:[*_”"]|paper|book|talk|essay|article|keynote|lecture|written|quote) by $/iu,
    withLead: true,
  },
  {
    lead: /(?<![\p{L}\p{N}])on[- ]?call(?: (?!was|is|and|for)[a-z]{2,12}){0,2}(?:, | \()/giu,
    name: full,
    follows: /^[,)]/u,
  },
  {
    // People of the public: the word alone is enough.
    lead: /(?<![\p{L}\p{N}])(?:[Oo]ne |[Aa]n? |[Tt]he )?(?:applicant|citizen|veteran|patient|claimant|taxpayer|retiree|beneficiary|passenger|student|pensioner|constituent|voter|petitioner|detainee|refugee|widow|survivor)(?:,| named| called)? /gu,
    name: full,
  },
  {
    lead: /(?<![\p{L}\p{N}])(?:applicant|citizen|veteran|patient|claimant|taxpayer|retiree|beneficiary|passenger|student|pensioner|customer|user|caller|resident) (?:in|from|of) (?:\p{L}{2,15} ){0,2}\p{L}{2,15}, /giu,
    name: full,
    follows: /^[,.]/u,
  },
  {
    lead: /(?<![\p{L}\p{N}])(?:user|caller|resident|employee|tenant) /giu,
    name: full,
    follows:
      /^ (?:could not|couldn['’]t|cannot|saw|called|reported|lost|got|received|tried|wrote|complained|e-?mailed|logged)(?!\p{L})/u,
  },
  {
    // Somebody to be called, with the number or address.
    lead: /(?<![\p{L}\p{N}])(?:contact|call|called|reach|reached|phone|phoned|text|texted|ring|ask for|e-?mail|e-?mailed) /giu,
    name: full,
    follows: /^ (?:at|on|under|via) [+(<\d[]/u,
  },
  {
    // git-blame(1).
    lead: /\(/gu,
    name: full,
    follows: /^ {1,20}\d{4}-\d\d-\d\d \d\d:/u,
  },
  {
    // These words may be of systems and organisations, so the sentence must say that a name follows.
    lead: /(?<![\p{L}\p{N}])(?:user|customer|caller|client|resident|employee|contractor|tenant|reporter|visitor|guest|person|man|woman|colleague|mother|father|son|daughter|wife|husband)(?:,| named| called| by the name of),? /giu,
    name: full,
    follows:
      /^(?:$|[,.;)]| (?:of|from|was|is|had|has|could|saw|called|reported|did|who|and|lost|got|received|tried|wrote)(?!\p{L}))/u,
  },
];

/** Where names may begin, roughly: what \p{Lu} says costs ten times as much. */
const capitals = /[A-Z\u00C0-\u00DE\u0100-\u017F\u0391-\u03A9\u0410-\u042F]/g;

/** The words with which leads end; all others end with a colon or a bracket and what may stand behind one. */
const lastWords: ReadonlySet<string> = new Set(
  `by to thank thanks customer partner client mr mrs ms mx dr prof professor herr frau mme monsieur madame señor señora
  sgt capt lt applicant citizen veteran patient claimant taxpayer retiree beneficiary passenger student pensioner
  constituent voter petitioner detainee refugee widow survivor named called of user caller resident employee tenant
  contact call reach reached phone phoned text texted ring for e-mail email e-mailed emailed mail mailed`.split(/\s+/),
);

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
const readers = contexts.map(context => ({
  ...context,
  lead: new RegExp(`(?<=(?<lead>${context.lead.source}))`, context.lead.flags.replace('g', 'y')),
}));

function namesAt(text: string, at: number): readonly Found[] {
  const values = new Map([full, any].map(name => [name, nameFrom(name, text, at)]));
  return readers.flatMap(({ lead, name, follows, neverAfter, withLead, beside }) => {
    const value = values.get(name);
    if (value === undefined) return [];
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
  if (value === undefined || /[\p{L}\p{N}]/u.test(text.charAt(at + value.length))) return undefined;
  return mayBePerson(value) ? value : undefined;
}

const subject = new RegExp(
  String.raw`(?<![\p{L}\p{N}@])(?<name>${fullName}),? ?(?:\([^()]{1,40}\),? |\()?(?:['’]s )?(?:who )?(?:[a-z]{2,10} ){0,3}$`,
  'u',
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
      /(?<=\p{L})(?: (?:of|from|at) (?:the )?\p{Lu}[\p{L}.]{1,20}(?: (?:of|for|and|\p{Lu}[\p{L}.]{0,20})){0,5}| \(\p{Lu}[\p{L} .]{2,40}\)) (?:first )?(?:reported|raised|called|e-?mailed|wrote|complained|contacted|told|notified|phoned|messaged|asked)(?!\p{L})/gu,
  },
  {
    hint: /\d{3}[-. ]\d{4}|, \d\d,|(?:phone|tel|mobile|cell)[ :.]{1,3}\d|ssn|mrn|passport|dob|born|birth|A-Number|aged? \d/i,
    behind:
      /(?<=\p{L})(?:,| \(|:| [-–]) ?(?:(?:[Dd][Oo][Bb]|[Bb]orn|[Dd]ate of birth|[Ss][Ss][Nn]|[Pp]assport|MRN|A-Number|aged? \d\d|\d\d(?=, (?:of|from|an?|who)(?!\p{L})))(?!\p{L}|\d)|(?:[Pp]hone|[Tt]el|[Mm]obile|[Cc]ell)[ :.]{1,3}\d|\+?1?[ -]?\(?[2-9]\d{2}\)?[-. ]{1,2}\d{3}[-. ]\d{4})/gu,
  },
];
const nameAtEnd = new RegExp(String.raw`(?<![\p{L}\p{N}@])(?<name>${fullName})$`, 'u');

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
