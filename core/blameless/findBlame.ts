import type { SectionId } from '../model/sectionNames';
import type { Settings } from '../settings/types';
import { type Chunk, keepsBlocks, lastBy, remember, shiftRange } from '../text';
import { blamelessKinds, foreignSections, tableSections } from './kinds';
import { type Prose, pieceAt, proseOf } from './prose';
import { type Region, regionsOf } from './regions';
import { type Roster, type RosterSource, readRoster } from './roster';
import { scanProse } from './scanProse';
import type { Place } from './scanSentence';
import type { Blame } from './types';

/** What a document says of people, one finding for a sentence, in lines of the document. */
export function findBlame(source: RosterSource, settings: Settings): readonly Blame[] {
  const { store } = source;
  const reader = new BlameReader(source, settings);
  return store.chunks.flatMap((chunk, rank) => {
    const start = store.starts[rank] ?? 0;
    return reader.of(chunk, start).map(blame => shifted(blame, start));
  });
}

/** What single chunks say of people, by the people and sections of their document. */
export class BlameReader {
  readonly #places: Places;
  #regions: readonly Region[];

  constructor(source: RosterSource, settings: Settings) {
    this.#places = placesOf(settings)(readRoster(source, settings));
    this.#regions = regionsOf(source.sections);
  }

  /** What the chunk that begins on line `start` says of people, in its lines; the same array for as long as it stays. */
  of(chunk: Chunk, start: number): readonly Blame[] {
    const inside: Region[] = [];
    const end = start + chunk.lines.length;
    for (let at = lastRegion(this.#regions, start); (this.#regions[at]?.line ?? end) < end; at += 1) {
      const { line, ids } = this.#regions[at] ?? { line: 0, ids: [] };
      inside.push({ line: Math.max(0, line - start), ids });
    }
    return blamesOf(chunk, inside, this.#places);
  }

  /** Whether the same people are known to the other. */
  knowsAs(other: BlameReader): boolean {
    return this.#places === other.#places;
  }

  /** All that begins on `line` or further down begins so many lines further down. */
  move(line: number, lines: number): void {
    this.#regions = this.#regions.map(region =>
      region.line > 0 && region.line >= line ? { line: region.line + lines, ids: region.ids } : region,
    );
  }
}

/** The rank of the last region that begins at or before the line. */
function lastRegion(regions: readonly Region[], line: number): number {
  return lastBy(regions, region => region.line <= line);
}

/** One object for each place of a kind, so that what was found there can be kept. */
type Places = (ids: readonly SectionId[], isTask: boolean) => Place;

/** The places under one roster and settings: those of the last rosters are kept. */
const placesOf = remember((settings: Settings) => {
  const active = new Set(blamelessKinds.map(({ id }) => id).filter(id => settings.rules[id] !== 'off'));
  const known = new Map<string, Places>();
  return (roster: Roster): Places => {
    const before = known.get(roster.key);
    if (before !== undefined) return before;
    const byKey = new Map<string, Place>();
    const places: Places = (ids, isTask) => {
      const key = `${[...ids].sort().join(' ')} ${isTask}`;
      const place = byKey.get(key) ?? { sections: new Set(isTask ? [...ids, 'remediation'] : ids), roster, active };
      byKey.set(key, place);
      return place;
    };
    if (known.size >= mostRosters) known.clear();
    known.set(roster.key, places);
    return places;
  };
});

const mostRosters = 50;

interface Kept {
  readonly key: string;
  readonly places: Places;
  readonly found: readonly Blame[];
}

const kept = new WeakMap<Chunk, Kept>();

/** What a chunk says of people, in its lines; kept for as long as chunk, sections around it and roster stay. */
function blamesOf(chunk: Chunk, regions: readonly Region[], places: Places): readonly Blame[] {
  const key = regions.map(({ line, ids }) => `${line} ${ids.join(' ')}`).join('\n');
  const before = kept.get(chunk);
  if (before !== undefined && before.key === key && before.places === places) return before.found;
  const found = carried(chunk, key, regions, places) ?? scanAll(chunk, regions, places);
  kept.set(chunk, { key, places, found });
  return found;
}

/** What was found in the chunk that this one succeeds, where the piece that changed says nothing, then and now. */
function carried(chunk: Chunk, key: string, regions: readonly Region[], places: Places): readonly Blame[] | undefined {
  const succession = keepsBlocks(chunk);
  const before = succession && kept.get(succession.old);
  if (succession === undefined || before?.key !== key || before.places !== places) return undefined;
  const isSilent = [succession.old, chunk].every(each => {
    const prose = proseOf(each);
    const piece = prose[pieceAt(prose, succession.line)];
    return piece === undefined || (piece.cell === undefined && scanPiece(piece, regions, places).length === 0);
  });
  return isSilent && !succession.before.text.startsWith('|') ? before.found : undefined;
}

function scanAll(chunk: Chunk, regions: readonly Region[], places: Places): readonly Blame[] {
  return proseOf(chunk).flatMap(prose => {
    const found = scanPiece(prose, regions, places);
    return found.length === 0 ? found : found.map(blame => shifted(blame, prose.line));
  });
}

/** In lines of the piece. */
function scanPiece(prose: Prose, regions: readonly Region[], places: Places): readonly Blame[] {
  const ids = regions[lastBy(regions, ({ line }) => line <= prose.line)]?.ids ?? [];
  if (ids.some(id => foreignSections.includes(id))) return [];
  if (prose.cell !== undefined && !ids.some(id => tableSections.includes(id))) return [];
  return scanProse(prose, places(ids, prose.isTask));
}

function shifted(blame: Blame, lines: number): Blame {
  if (lines === 0) return blame;
  const range = shiftRange(blame.range, lines);
  return blame.edit === undefined ? { ...blame, range } : { ...blame, range, edit: { ...blame.edit, range } };
}
