import type { PostMortem } from '../document/postMortem';
import { shippedTemplates } from '../templates';
import { type Range, rangeOnLine } from '../text';
import { proseLines } from './proseLines';
import type { PublishingRow } from './types';

/** What templates and their writers leave to be filled in, in the order of the text; timelines have a rule of their own. */
export function placeholdersIn(postMortem: PostMortem): readonly PublishingRow[] {
  const lines = proseLines(postMortem.store);
  const words = lines.flatMap(({ line, text }) =>
    leftoversOn(text).map(([range, message]) => row(range(line), message)),
  );
  const steps = lines.flatMap(({ line, text }) =>
    templateSteps.has(text.trim()) ? [row(rangeOnLine(line, 0, text.trimEnd().length), untouchedStep)] : [],
  );
  return [...words, ...steps, ...hintsAlone(postMortem)];
}

const untouched = 'Something of the template still waits to be filled in here. Write it, or take it out.';
const untouchedStep = 'This step stands as the template has it. Write what is to be done, or take it out.';
const undecided = 'Something is still open here. Write it, or take the mark out.';
const onlyHint = 'This section holds nothing but a hint of its template. Write it, or take it out.';

/** Rather too few than words that somebody meant. Each is bounded, so that a line is read in linear time. */
const leftovers: readonly (readonly [pattern: RegExp, message: string])[] = [
  [/\{\{ ?[a-z][\w -]{0,60}\}\}/gi, untouched],
  [
    /<(?:add|insert|enter|your|describe|replace|fill in|name of|link to) [^<>]{1,200}>|<(?:…|\.\.\.|tb[acd]|todo)>/gi,
    untouched,
  ],
  [/(?<![\w-])TBD(?![\w-])/g, undecided],
  [
    /(?<=(?:^|[|:([>]|<!--|(?:^|\s)[-*+])[ \t*_]{0,4})(?:TODO|FIXME|TBC|TBA)(?![\w-])(?! (?:list|item|comment|app)s?\b)/g,
    undecided,
  ],
];

/** Longer lines are data that nobody fills in by hand. */
const longestLine = 20_000;

function leftoversOn(text: string): readonly (readonly [range: (line: number) => Range, message: string])[] {
  if (text.length > longestLine) return [];
  return leftovers.flatMap(([pattern, message]) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) => {
      return [(line: number) => rangeOnLine(line, index, index + found.length), message] as const;
    }),
  );
}

/** The action items that shipped templates propose, as they stand there. */
const templateSteps: ReadonlySet<string> = new Set(
  shippedTemplates.flatMap(({ text }) => text.split('\n').filter(line => line.startsWith('- [ ] '))),
);

/** Sections whose heading is followed by comments alone. */
function hintsAlone({ store, sections }: PostMortem): readonly PublishingRow[] {
  const headings = sections.filter(section => section.form === 'heading');
  return headings.flatMap(({ line, body }, rank) => {
    const next = headings[rank + 1]?.line ?? store.lineCount;
    const lines = store.lines.slice(body, next).map(({ text }) => text);
    const left = lines.join('\n').replace(/<!--(?:(?!<!--|-->)[\s\S])*-->/g, '');
    if (left.trim() !== '' || lines.every(text => text.trim() === '')) return [];
    return [row(rangeOnLine(line, 0, store.lineAt(line).trimEnd().length), onlyHint)];
  });
}

function row(range: Range, message: string): PublishingRow {
  return { rule: 'publishing-placeholder', severity: 'warning', message, range, blocks: true };
}
