import { dayOfChunk } from '../document/labelledDay';
import { declaredZone, zoneKeyOfChunk } from '../document/postMortem';
import { type FactorLabel, factorLabelsOf } from '../factors/factorLabels';
import { leftoversOf } from '../model/leftovers';
import { hasWords, isFilled } from '../model/sectionContent';
import type { Synonyms } from '../model/sectionNames';
import { type Head, namedHeads } from '../model/sections';
import { conflictsOf } from '../restyle/conflicts';
import { languageOf } from '../rules/blamelessSingleCause';
import { missingLinks } from '../rules/restrictedLink';
import { statedIn } from '../rules/timelineDuration';
import {
  blocksOf,
  type Chunk,
  conflictMarks,
  conflictsIn,
  type Line,
  remember,
  rememberInBlocks,
  type Succession,
} from '../text';
import { datedLists } from '../timeline/looseLists';
import { endOfTimesBelowTitle } from '../timeline/timedTitle';
import { type LineMap, moveEnd, moveLine } from './lineMap';

/** Something that the rest of the document takes from a chunk, in lines of the chunk. */
interface Mark {
  readonly line: number;
  /** The line after its last. */
  readonly end: number;
  readonly value: string;
}

/**
 * Whether a chunk tells the rest of the document the same as the one that stood in its place: headings, zones, stated
 * durations, what templates left, and so on; entries of timelines, fields and the sections with rules of their own are
 * compared elsewhere. A rule of scope `document` that takes something else from a chunk adds it to the list below.
 */
export function hasSameMarks(old: Chunk, now: Chunk, map: LineMap, synonyms: Synonyms): boolean {
  const [before, after] = [marksOf(synonyms)(old), marksOf(synonyms)(now)];
  if (before === after && map.added === 0) return true;
  return (
    before.length === after.length &&
    before.every((mark, rank) => {
      const other = after[rank];
      return (
        mark.value === other?.value && moveLine(map, mark.line) === other.line && moveEnd(map, mark.end) === other.end
      );
    })
  );
}

/** Whether a heading or label stands on one of the lines. */
export function hasHeadOn(chunk: Chunk, from: number, to: number, synonyms: Synonyms): boolean {
  return namedHeads(synonyms)(chunk).some(({ line }) => from <= line && line < to);
}

const marksOf = remember((synonyms: Synonyms) => {
  const headsOf = namedHeads(synonyms);
  const labelsOf = factorLabelsOf(synonyms);
  return rememberInBlocks(
    chunk => readMarks(chunk, headsOf(chunk), labelsOf(chunk)),
    (marks, succession, now) =>
      headsOf(succession.old) === headsOf(now) &&
      labelsOf(succession.old) === labelsOf(now) &&
      saysSame(succession, now)
        ? marks
        : undefined,
  );
});

/** Whether what the marks are made of was carried over as it is. */
function saysSame({ old, before, after }: Succession, now: Chunk): boolean {
  return (
    markReaders.every(read => read(old) === read(now)) &&
    [before, after].every(({ text }) => !/^[<>=|]|<!--|-->/.test(text)) &&
    saysSomething(before) === saysSomething(after)
  );
}

const saysSomething = remember(({ text }: Line) => hasWords(text));

/** What marks are made of beside headings and labels; each gives the same object while a change does not concern it. */
export const markReaders: readonly ((chunk: Chunk) => unknown)[] = [
  leftoversOf,
  missingLinks,
  statedIn,
  datedLists,
  declaredZone,
  zoneKeyOfChunk,
  dayOfChunk,
  languageOf,
  endOfTimesBelowTitle,
];

const readMarks = (chunk: Chunk, heads: readonly Head[], labels: readonly FactorLabel[]): readonly Mark[] => [
  ...heads.map(({ form, level, text, line, body, end }) => ({
    line,
    end: end ?? body,
    value: `${form} ${level} ${text}`,
  })),
  ...labels.map(({ line, start, body, end }) => ({ line, end, value: `factors ${start} ${body === end}` })),
  ...leftoversOf(chunk).map(({ range: { start, end }, what }) =>
    onLine(start.line, start.character, end.character, what),
  ),
  ...missingLinks(chunk).map(({ start, end }) => onLine(start.line, start.character, end.character, 'link')),
  ...statedIn(chunk).map(({ line, stated }) => onLine(line, stated.start, stated.end, JSON.stringify(stated))),
  ...conflictsIn(chunk.lines)
    .flatMap(conflictMarks)
    .map(line => onLine(line, 0, chunk.lines[line]?.text.length ?? 0, 'conflict')),
  ...conflictsOf(chunk)
    .flatMap(conflictMarks)
    .map(line => onLine(line, 0, 0, 'conflict outside code')),
  ...datedLists(chunk).map(({ start, end }) => ({ line: start, end, value: 'dated' })),
  ...timesBelowTitle(chunk),
  {
    line: 0,
    end: 0,
    value: JSON.stringify([
      declaredZone(chunk),
      zoneKeyOfChunk(chunk),
      dayOfChunk(chunk),
      languageOf(chunk),
      filledIn(chunk, heads),
    ]),
  },
];

function timesBelowTitle(chunk: Chunk): readonly Mark[] {
  const end = endOfTimesBelowTitle(chunk);
  return end === undefined ? [] : [{ line: end, end, value: 'times below the title' }];
}

function onLine(line: number, start: number, end: number, what: string): Mark {
  return { line, end: line + 1, value: `${start} ${end} ${what}` };
}

/** Below which headings and labels, counted from the top, something is written, and on which. */
function filledIn(chunk: Chunk, named: readonly Head[]): readonly string[] {
  const heads = named.map(({ line }) => line);
  const places = new Set<string>();
  for (const block of blocksOf(chunk)) {
    if (block.type === 'heading') continue;
    const { start } = block.lines;
    const place = `${heads.filter(line => line <= start).length}${heads.includes(start) ? ' on' : ''}`;
    if (!places.has(place) && isFilled(block, chunk)) places.add(place);
  }
  return [...places];
}
