import type { SectionId } from '../model/sectionNames';
import type { Settings } from '../settings/types';
import { type Chunk, remember, shiftRange } from '../text';
import { blamelessKinds, foreignSections, tableSections } from './kinds';
import { proseOf } from './prose';
import { type Region, regionsOf } from './regions';
import { type Roster, type RosterSource, readRoster } from './roster';
import { scanProse } from './scanProse';
import type { Place } from './scanSentence';
import type { Blame } from './types';

/** What a document says of people, one finding for a sentence, in lines of the document. */
export function findBlame(source: RosterSource, settings: Settings): readonly Blame[] {
  const { store, sections } = source;
  const places = placesOf(settings)(readRoster(source, settings));
  const regions = regionsOf(sections);
  const found: Blame[] = [];
  let region = 0;
  store.chunks.forEach((chunk, rank) => {
    const start = store.starts[rank] ?? 0;
    while ((regions[region + 1]?.line ?? Number.POSITIVE_INFINITY) <= start) region += 1;
    const inside: Region[] = [];
    for (let at = region; at < regions.length && (regions[at]?.line ?? 0) < start + chunk.lines.length; at += 1) {
      const { line, ids } = regions[at] ?? { line: 0, ids: [] };
      inside.push({ line: Math.max(0, line - start), ids });
    }
    for (const blame of blamesOf(chunk, inside, places)) found.push(shifted(blame, start));
  });
  return found;
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
  let at = 0;
  const found = proseOf(chunk).flatMap(prose => {
    while ((regions[at + 1]?.line ?? Number.POSITIVE_INFINITY) <= prose.line) at += 1;
    const ids = regions[at]?.ids ?? [];
    if (ids.some(id => foreignSections.includes(id))) return [];
    if (prose.cell !== undefined && !ids.some(id => tableSections.includes(id))) return [];
    return scanProse(prose, places(ids, prose.isTask)).map(blame => shifted(blame, prose.line));
  });
  kept.set(chunk, { key, places, found });
  return found;
}

function shifted(blame: Blame, lines: number): Blame {
  if (lines === 0) return blame;
  const range = shiftRange(blame.range, lines);
  return blame.edit === undefined ? { ...blame, range } : { ...blame, range, edit: { ...blame.edit, range } };
}
