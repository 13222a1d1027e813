import type { Detector, Found } from '../detector';

/** Marks by which agencies say that a text is classified or controlled, as they write them: in capitals. */
export const markings: Detector = {
  rule: 'sensitive-marking',
  words: [
    '*CUI* *FOUO* (SBU) (LES) (TS) (SECRET) *NOFORN* *ORCON* REL␣TO *OFFICIAL* Controlled␣by Controlled␣BY controlled␣by',
    '*CONTROLLED* LAW␣ENFORCEMENT *SENSITIVE* distribution␣statement *FTI* *PHI* FEDERAL␣TAX *CLASSIFIED* *classification*',
    ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('').map(letter => `//${letter}`),
  ].join(' '),
  find(text) {
    const found: Found[] = [];
    for (const { what, pattern } of marks) {
      for (const { index, 0: mark } of text.matchAll(pattern)) {
        const start = index + (/^[\s>*_-]*/.exec(mark)?.[0].length ?? 0);
        const end = index + mark.trimEnd().length;
        if (!found.some(other => other.start < end && other.end > start)) found.push({ start, end, what });
      }
    }
    return found.sort((a, b) => a.start - b.start);
  },
};

const level = '(?:TOP SECRET|SECRET|CONFIDENTIAL|UNCLASSIFIED|CLASSIFIED|CUI|TS|S|C|U|R|NATO SECRET|COSMIC TOP SECRET)';

/** 32 CFR 2002.20 and the CUI marking handbook; Executive Order 13526 and ISOO's booklet on marking; IRS Publication 1075. */
const marks: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  {
    what: 'a portion mark',
    pattern: new RegExp(
      `\\((?:${level}|FOUO|SBU|LES)\\/\\/[A-Z][A-Z0-9 ,/-]{1,60}\\)|\\((?:CUI|FOUO|SBU|LES|TS|SECRET)\\)(?=\\s)`,
      'g',
    ),
  },
  {
    what: 'a banner of classified or controlled information',
    pattern:
      /(?<![\w:/.])(?:TOP SECRET|SECRET|CONFIDENTIAL|UNCLASSIFIED|CLASSIFIED|CUI|TS|U)\/\/[A-Z][A-Z0-9 ,/-]{0,59}[A-Z0-9](?![A-Za-z])/g,
  },
  {
    what: 'a limit on dissemination',
    pattern:
      /(?<![\w/-])(?:NOFORN|ORCON|REL TO USA(?:, [A-Z]{3,4}){0,8}|FOR OFFICIAL USE ONLY|OFFICIAL[- ]{1,3}SENSITIVE|LAW ENFORCEMENT SENSITIVE|SENSITIVE BUT UNCLASSIFIED|SENSITIVE SECURITY INFORMATION|CONTROLLED UNCLASSIFIED INFORMATION|FEDERAL TAX INFORMATION|FOUO)(?![\w-])/g,
  },
  {
    what: 'a distribution statement',
    pattern: /\b(?:Distribution Statement|DISTRIBUTION STATEMENT) [B-F]\b[^\n]{0,80}/g,
  },
  {
    what: 'a designation of controlled information',
    pattern:
      /(?:^|\n)[\s>*_-]{0,8}(?:(?:Controlled by|CONTROLLED BY)[*_]{0,2}:|CUI (?:Category|Categories|Designation|category|designation)[*_]{0,2}(?:\([^)\n]{1,20}\))?:)[^\n]{1,100}/g,
  },
  { what: 'a banner of controlled information', pattern: /(?:^|\n)[ >#*_]{0,8}CUI[ *_]{0,4}(?=\n|$)/g },
  {
    what: 'a label of tax or health information',
    pattern:
      /\b(?:[Cc]lassification|[Ll]abel|[Mm]arking|[Ss]ensitivity|[Dd]ata (?:type|class))[*_]{0,2}: ?[*_]{0,2}(?:CUI|FTI|e?PHI|SBU|FOUO|SECRET|TOP SECRET|CONFIDENTIAL)\b|\b(?:FTI|ePHI|PHI): \S[^\n]{0,60}|\b(?:[Tt]his|[Tt]he (?:following|attached|next|table|list|log|file|sample)) (?:\w{1,12} ){0,2}(?:contains?|holds|includes|has|is) (?:FTI|ePHI|PHI|CUI)\b|\b(?:marked|labell?ed) (?:as )?["“'`]?(?:FTI|ePHI|CUI)\b|\bCONTAINS (?:FTI|PHI|CUI)\b/g,
  },
];
