import { normaliseHeading } from '../model/sectionNames';
import type { Section } from '../model/sections';
import { type Edit, type Line, rangeOnLine, remember, rememberCarried, rememberTexts, type TextStore } from '../text';
import type { DocumentRule } from './rule';

/** "Root cause" as a heading asks for one cause. Teams whose settings name it so mean it, and nothing is said. */
export const blamelessSingleCause: DocumentRule = {
  id: 'blameless-single-cause',
  summary: 'The heading over the causes leaves room for several.',
  severity: 'hint',
  scope: 'document',
  *check({ store, sections }, { settings }) {
    const headings = sections.filter(({ form, text }) => form === 'heading' && asksForOne(text));
    if (headings.length === 0 || sections.some(({ text }) => factors.test(text)) || !isEnglish(store)) return;
    const own = (settings.sections.synonyms['contributing-factors'] ?? []).map(normaliseHeading);
    for (const section of headings) {
      const edit = own.includes(nameOf(section.text)) ? undefined : renaming(store, section);
      if (edit === undefined) continue;
      yield {
        range: edit.range,
        message: 'Failures have several causes, and this heading asks for one. Would "Contributing factors" fit?',
        fixes: () => [{ title: 'Write "Contributing factors"', edits: [edit], preferred: true }],
      };
    }
  },
};

const factors = /\bcontributing (?:factor|cause|condition)/i;
const rootCause = /^(?:the )?root[ -]causes?(?: analysis| identified)?$/;
const written = /\b(?:the )?root[ -]causes?(?:\(s\))?(?: analysis| identified)?(?!\w)/i;

/** All headings are asked about at each key. */
const asksForOne = rememberTexts(5000, heading => rootCause.test(nameOf(heading)));

function nameOf(heading: string): string {
  return normaliseHeading(heading.replace(/\{#[^{}]{0,80}\}\s*$/, ''));
}

/** Level, numbering, marks and anchor stay, and so does the way in which the words are capitalised. */
function renaming(store: TextStore, { line }: Section): Edit | undefined {
  const match = written.exec(store.lineAt(line));
  if (match === null) return undefined;
  const [old] = match;
  return { range: rangeOnLine(line, match.index, match.index + old.length), newText: capitalisedLike(old) };
}

function capitalisedLike(old: string): string {
  if (old === old.toUpperCase()) return 'CONTRIBUTING FACTORS';
  if (/^[a-z]/.test(old)) return 'contributing factors';
  return /[ -][A-Z]/.test(old) ? 'Contributing Factors' : 'Contributing factors';
}

/** False where words of another language stand and none of English do. */
function isEnglish({ chunks }: TextStore): boolean {
  const languages = new Set(chunks.map(languageOf));
  return languages.has('English') || !languages.has('other');
}

/** The language in which a chunk seems to be written. */
export const languageOf = rememberCarried(
  ({ lines }): 'English' | 'other' | undefined => {
    if (lines.some(isEnglishLine)) return 'English';
    return lines.some(isForeignLine) ? 'other' : undefined;
  },
  (old, { before, after }) =>
    isEnglishLine(before) === isEnglishLine(after) && isForeignLine(before) === isForeignLine(after) ? old : undefined,
);

const isEnglishLine = remember(({ text }: Line) => /\b(?:the|and|were|this|with)\b/i.test(text));
const isForeignLine = remember(({ text }: Line) => foreign.test(text));

const foreign =
  /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af\u0400-\u04ff]|\b(?:und|der|das|nicht|wurde|wurden|les|des|est|une|dans|pour|avec|nous|wir|los|las|del|fue|por|para|och|het|een|niet)\b/i;
