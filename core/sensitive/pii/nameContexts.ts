import { lazily } from '../lazily';
import { anyName, fullName } from './nameShape';

/** What stands before a name, and what must or must not stand behind it. */
export interface NameContext {
  /** The signs and words with which its leads end, in lower case: `:` for a colon or an equals sign and what may follow. */
  readonly ends: string;
  readonly lead: RegExp;
  readonly name: () => RegExp;
  readonly follows?: RegExp;
  readonly neverAfter?: RegExp;
  /** A title is a part of the name. */
  readonly withLead?: true;
  /** Asked of the whole passage. */
  readonly beside?: RegExp;
}

/** Two to five words. */
export const full = lazily(() => new RegExp(fullName, 'y'));
/** One to four words. */
export const any = lazily(() => new RegExp(anyName, 'y'));

/** The value of a label ends there, or goes on with where somebody is from. */
const endOfValue =
  /^["'*_`\])]{0,4}(?:$|[,;|(<>\n/\\}–—&]|[.:!?]?(?:$|\s*\n)| ?[-–—/|(] ?| (?:of|from|at|and|via|on|in|who|was|called|wrote|<)(?![A-Za-zÀ-ӿ]))/;
const mark = String.raw`(?:\*\*|__|["'\x60])?`;
const colon = String.raw`${mark} ?[:=] ?${mark} ?${mark}\[?`;

/** One row each. Leads are read backwards from a name, and only where what stands right before it ends one. */
export const contexts: readonly NameContext[] = [
  {
    // Labels of people who are not the team.
    ends: ':',
    lead: new RegExp(
      String.raw`(?<![A-Za-zÀ-ӿ\d])(?:(?:reported|raised|requested|submitted|flagged|escalated|opened) by|reporter|request[eo]r|complainant|customer|applicant|patient|claimant|citizen|beneficiary|veteran|caller|contact(?: person| name)?|poc|(?:case|social) ?worker|emergency contact|next of kin|cardholder(?: name)?|account ?holder|resident|guardian|student|taxpayer|passenger|borrower|witness|victim|payee|employee(?: name)?|(?:customer|client|user|patient|applicant|caller|contact|full|legal|display|account)[ _-]?name|(?:co-authored|signed-off)-by)${colon}`,
      'gi',
    ),
    name: full,
    follows: endOfValue,
  },
  {
    // Halves of a name, in forms and in what programs send each other.
    ends: ':',
    lead: new RegExp(
      String.raw`(?<![A-Za-zÀ-ӿ\d])(?:(?:first|last|family|given|maiden|middle)[ _-]?name|surname)${colon}`,
      'gi',
    ),
    name: any,
    follows: endOfValue,
  },
  {
    // "Name" may be anything's, unless other data of a person stand beside it.
    ends: ':',
    lead: new RegExp(String.raw`(?<![A-Za-zÀ-ӿ\d_-])name${colon}`, 'gi'),
    name: full,
    follows: endOfValue,
    beside:
      /(?<![a-zÀ-ӿ])(?:dob|date of birth|birth ?date|ssn|social security|passport|e-?mail|phone|mobile|home address|gender|nationality|patient)(?![a-zÀ-ӿ])/i,
  },
  {
    ends: ', by to thank thanks user customer partner client',
    lead: /(?<![a-zÀ-ӿ\d])(?:raised|reported|flagged|noticed|escalated|requested|filed|submitted|discovered|spotted|found|logged|opened|caught|observed|thanks?)(?: to us)?(?: by| to)? (?:(?:a|the) (?:user|customer|partner|client),? )?/gi,
    name: full,
    follows:
      /^(?:, an? [a-z]{3}|,? \(?(?:the )?(?:Department|Office|Bureau|City|County|State|Agency|University|Ministry)(?![A-Za-zÀ-ӿ])|,? ?\(?(?:of|from|at|with) (?:the |our )?[A-ZÀ-Þ](?![^.,;]{0,30} (?:team|squad|group|guild)(?![A-Za-zÀ-ӿ])))/,
  },
  {
    ends: 'mr mrs ms mx dr prof professor herr frau mme monsieur madame señor señora sgt capt lt',
    lead: /(?<![A-Za-zÀ-ӿ\d.])(?:(?:Mrs|Mr|Ms|Mx|Dr)\.? |(?:Prof\.|Professor|Herr|Frau|Mme|Monsieur|Madame|Señora?|Sgt\.|Capt\.|Lt\.) )/g,
    name: any,
    follows:
      /^(?!['’]s (?:[a-z]{2,12} )?(?:paper|book|talk|essay|introduction|article|keynote|lecture|work|research|blog|law)|[^\n]{0,3}[“"*_]{1,2}[A-ZÀ-Þ])/,
    neverAfter: /(?:[*_”"]|paper|book|talk|essay|article|keynote|lecture|written|quote) by $/i,
    withLead: true,
  },
  {
    ends: ', (',
    lead: /(?<![a-zÀ-ӿ\d])on[- ]?call(?: (?!was|is|and|for)[a-z]{2,12}){0,2}(?:, | \()/gi,
    name: full,
    // Whoever has a day to do it by owns an item, and is the team's.
    follows:
      /^[,)](?![,;]? ?\(?(?:due|by (?:\d|next|(?:the )?end|tomorrow|EO[DWMQ]|Q\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}(?![a-z])))(?![a-z]))/,
  },
  {
    // People of the public: the word alone is enough.
    ends: ', applicant citizen veteran patient claimant taxpayer retiree beneficiary passenger student pensioner constituent voter petitioner detainee refugee widow survivor named called',
    lead: /(?<![A-Za-zÀ-ӿ\d])(?:[Oo]ne |[Aa]n? |[Tt]he )?(?:applicant|citizen|veteran|patient|claimant|taxpayer|retiree|beneficiary|passenger|student|pensioner|constituent|voter|petitioner|detainee|refugee|widow|survivor)(?:,| named| called)? /g,
    name: full,
  },
  {
    ends: ',',
    lead: /(?<![a-zÀ-ӿ\d])(?:applicant|citizen|veteran|patient|claimant|taxpayer|retiree|beneficiary|passenger|student|pensioner|customer|user|caller|resident) (?:in|from|of) (?:[a-zÀ-ӿ]{2,15} ){0,2}[a-zÀ-ӿ]{2,15}, /gi,
    name: full,
    follows: /^[,.]/,
  },
  {
    ends: 'user caller resident employee tenant',
    lead: /(?<![a-zÀ-ӿ\d])(?:user|caller|resident|employee|tenant) /gi,
    name: full,
    follows:
      /^ (?:could not|couldn['’]t|cannot|saw|called|reported|lost|got|received|tried|wrote|complained|e-?mailed|logged)(?![A-Za-zÀ-ӿ])/,
  },
  {
    // Somebody to be called, with the number or address.
    ends: 'contact call called reach reached phone phoned text texted ring for e-mail email e-mailed emailed mail mailed',
    lead: /(?<![a-zÀ-ӿ\d])(?:contact|call|called|reach|reached|phone|phoned|text|texted|ring|ask for|e-?mail|e-?mailed) /gi,
    name: full,
    follows: /^ (?:at|on|under|via) [+(<\d[]/,
  },
  {
    // git-blame(1).
    ends: '(',
    lead: /\(/g,
    name: full,
    follows: /^ {1,20}\d{4}-\d\d-\d\d \d\d:/,
  },
  {
    // These words may be of systems and organisations, so the sentence must say that a name follows.
    ends: ', named called of',
    lead: /(?<![a-zÀ-ӿ\d])(?:user|customer|caller|client|resident|employee|contractor|tenant|reporter|visitor|guest|person|man|woman|colleague|mother|father|son|daughter|wife|husband)(?:,| named| called| by the name of),? /gi,
    name: full,
    follows:
      /^(?:$|[,.;)]| (?:of|from|was|is|had|has|could|saw|called|reported|did|who|and|lost|got|received|tried|wrote)(?![A-Za-zÀ-ӿ]))/,
  },
];
