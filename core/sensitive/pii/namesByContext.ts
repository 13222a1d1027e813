import type { Found } from '../detector';
import { after, before } from './context';
import { anyName, fullName, mayBePerson } from './nameShape';
import { circumstancesIn } from './personalCircumstances';

/** Names behind a label, a title or the word for somebody of the public, and those of whom a circumstance is told. */
export function namesByContext(text: string): readonly Found[] {
  const found = contexts.flatMap(context => namesBehind(text, context));
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

function namesBehind(text: string, { lead, name, follows, neverAfter, withLead, beside }: Context): readonly Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(lead)) {
    if (beside !== undefined && !beside.test(text)) return found;
    const from = match.index + match[0].length;
    name.lastIndex = from;
    const value = name.exec(text)?.[0];
    if (value === undefined || !mayBePerson(value)) continue;
    const end = from + value.length;
    if (/[\p{L}\p{N}]/u.test(text.charAt(end)) || follows?.test(after(text, end)) === false) continue;
    if (neverAfter?.test(before(text, match.index)) === true || /^ ?\[bot\]/i.test(after(text, end))) continue;
    found.push({ start: withLead ? match.index : from, end, what });
  }
  return found;
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
const behindNames: readonly RegExp[] = [
  /(?<=\p{L})(?: (?:of|from|at) (?:the )?\p{Lu}[\p{L}.]{1,20}(?: (?:of|for|and|\p{Lu}[\p{L}.]{0,20})){0,5}| \(\p{Lu}[\p{L} .]{2,40}\)) (?:first )?(?:reported|raised|called|e-?mailed|wrote|complained|contacted|told|notified|phoned|messaged|asked)(?!\p{L})/gu,
  /(?<=\p{L})(?:,| \(|:| [-–]) ?(?:(?:[Dd][Oo][Bb]|[Bb]orn|[Dd]ate of birth|[Ss][Ss][Nn]|[Pp]assport|MRN|A-Number|aged? \d\d|\d\d(?=, (?:of|from|an?|who)(?!\p{L})))(?!\p{L}|\d)|(?:[Pp]hone|[Tt]el|[Mm]obile|[Cc]ell)[ :.]{1,3}\d|\+?1?[ -]?\(?[2-9]\d{2}\)?[-. ]{1,2}\d{3}[-. ]\d{4})/gu,
];
const nameAtEnd = new RegExp(String.raw`(?<![\p{L}\p{N}@])(?<name>${fullName})$`, 'u');

/** "X Y of the Department of Z called", "X Y (born …": the name ends where what follows it begins. */
function namesBefore(text: string): readonly Found[] {
  return behindNames.flatMap(behind =>
    [...text.matchAll(behind)].flatMap(({ index, 0: rest }) => {
      const textBefore = before(text, index, 90);
      const match = nameAtEnd.exec(textBefore);
      const name = match?.groups?.name;
      if (match === null || name === undefined || !mayBePerson(name) || /(?:team|squad) /i.test(rest)) return [];
      return [{ start: index - textBefore.length + match.index, end: index, what }];
    }),
  );
}
