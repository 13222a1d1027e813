import { remember } from '../text';
import { clockTime } from './dates';
import type { RawEntry } from './entry';
import { type Zone, zoneOf } from './zones';

/** One of several zones that an abbreviation may stand for. */
export interface ZoneMeaning {
  readonly name: string;
  /** IANA name of a place that keeps it. */
  readonly place: string;
  /** Minutes east of UTC. */
  readonly minutes: number;
}

/** What a document says its abbreviations mean: minutes east of UTC by abbreviation. */
export interface ZoneKey {
  readonly [abbreviation: string]: number;
}

/** Abbreviations that are in use for zones hours apart; the meaning seen most in reports first. */
const meanings: { readonly [abbreviation: string]: readonly (ZoneMeaning & { readonly words: RegExp })[] } = {
  IST: [
    { name: 'India Standard Time', place: 'Asia/Kolkata', minutes: 330, words: /\bindian?\b|\bkolkata\b/i },
    { name: 'Irish Standard Time', place: 'Europe/Dublin', minutes: 60, words: /\birish\b|\bireland\b|\bdublin\b/i },
    { name: 'Israel Standard Time', place: 'Asia/Jerusalem', minutes: 120, words: /\bisraeli?\b|\bjerusalem\b/i },
  ],
  CST: [
    {
      name: 'Central Standard Time',
      place: 'America/Chicago',
      minutes: -360,
      words: /\bcentral (?:standard )?time\b|\bUS[ /]central\b|\bchicago\b|\bCDT\b/i,
    },
    {
      name: 'China Standard Time',
      place: 'Asia/Shanghai',
      minutes: 480,
      words: /\bchina\b|\bchinese\b|\bbeijing\b|\bshanghai\b|\btaipei\b/i,
    },
    { name: 'Cuba Standard Time', place: 'America/Havana', minutes: -300, words: /\bcuban?\b|\bhavana\b/i },
  ],
  BST: [
    {
      name: 'British Summer Time',
      place: 'Europe/London',
      minutes: 60,
      words: /\bbritish\b|\bUK\b|\blondon\b|\bGMT(?: ?\/ ?| or | and )BST\b|\bBST(?: ?\/ ?| or | and )GMT\b/i,
    },
    { name: 'Bangladesh Standard Time', place: 'Asia/Dhaka', minutes: 360, words: /\bbangladesh\b|\bdhaka\b/i },
    { name: 'Bougainville Standard Time', place: 'Pacific/Bougainville', minutes: 660, words: /\bbougainville\b/i },
  ],
  AST: [
    {
      name: 'Atlantic Standard Time',
      place: 'America/Halifax',
      minutes: -240,
      words: /\batlantic\b|\bhalifax\b|\bpuerto rico\b/i,
    },
    { name: 'Arabia Standard Time', place: 'Asia/Riyadh', minutes: 180, words: /\barabian?\b|\bsaudi\b|\briyadh\b/i },
  ],
};

/** The zones that an abbreviation may stand for; none where it has but one meaning or is none. */
export function meaningsOf(abbreviation: string): readonly ZoneMeaning[] {
  return Object.hasOwn(meanings, abbreviation) ? (meanings[abbreviation] ?? []) : [];
}

/** The zone that a text names, read by what the document says of its abbreviations. */
export function zoneMeant(text: string, key: ZoneKey): Zone | undefined {
  const zone = zoneOf(text);
  const minutes = zone === undefined ? undefined : key[zone.label];
  return zone === undefined || minutes === undefined ? zone : { type: 'offset', minutes, label: zone.label };
}

/** Whether the zone is written with an abbreviation whose meaning nothing in the document tells. */
export function isAmbiguousZone(zone: Zone | undefined, key: ZoneKey): boolean {
  return zone !== undefined && meaningsOf(zone.label).length > 0 && key[zone.label] === undefined;
}

/** One key of many; of two that tell the same abbreviation, the first holds. */
export function joinZoneKeys(keys: Iterable<ZoneKey | undefined>): ZoneKey {
  const joined: { [abbreviation: string]: number } = {};
  for (const key of keys) {
    for (const [abbreviation, minutes] of Object.entries(key ?? {})) joined[abbreviation] ??= minutes;
  }
  return joined;
}

const mentioned = new RegExp(`\\b(${Object.keys(meanings).join('|')})\\b`, 'g');

/**
 * What a line tells of the abbreviations in it, by an offset or the words for them: "IST (UTC+5:30)", "BST, British Summer
 * Time"; or of those that a place has whose time it names: "London time", "Europe/London".
 */
export function zoneKeyIn(line: string): ZoneKey | undefined {
  if (line.length > 1000) return undefined;
  let key = keyOfPlaces(line);
  if (!/[ICBA]ST/.test(line)) return key;
  for (const [abbreviation] of line.matchAll(mentioned)) {
    const told = (meanings[abbreviation] ?? []).filter(
      ({ minutes, place, words }) => words.test(line) || line.includes(place) || hasOffset(line, minutes),
    );
    const [only] = told;
    if (told.length === 1 && only !== undefined) key = { ...key, [abbreviation]: only.minutes };
  }
  return key;
}

function keyOfPlaces(line: string): ZoneKey | undefined {
  if (!/[a-z]\/[A-Z]| time\b/.test(line)) return undefined;
  let key: ZoneKey | undefined;
  for (const [abbreviation, all] of Object.entries(meanings)) {
    const [only, ...others] = all.filter(({ place, words }) => line.includes(place) || namesTime(words, line));
    if (only !== undefined && others.length === 0) key = { ...key, [abbreviation]: only.minutes };
  }
  return key;
}

function namesTime(words: RegExp, line: string): boolean {
  const { index = 0, 0: name = '' } = words.exec(line) ?? {};
  return name !== '' && /^(?: local)? time\b/i.test(line.slice(index + name.length));
}

/** Whether the line names the offset, beside a `UTC` or in four digits. */
function hasOffset(line: string, minutes: number): boolean {
  for (const [, sign, hours, more] of line.matchAll(/(?:UTC|GMT) ?([+\-−])(\d{1,2})(?::?(\d{2}))?(?!\d)/g)) {
    const size = Number(hours) * 60 + Number(more ?? 0);
    if ((sign === '+' ? size : -size) === minutes) return true;
  }
  return false;
}

/** The meaning of each abbreviation that the zone of the document's place leaves: in London, BST is British. */
export function zoneKeyOf(zone: Zone, offsets: ReadonlySet<number>): ZoneKey {
  const key: { [abbreviation: string]: number } = {};
  for (const [abbreviation, all] of Object.entries(meanings)) {
    const fitting = all.filter(
      ({ place, minutes }) => (zone.type === 'place' && zone.name === place) || offsets.has(minutes),
    );
    const [only] = fitting;
    if (fitting.length === 1 && only !== undefined) key[abbreviation] = only.minutes;
  }
  return key;
}

/** Abbreviations of one meaning, and what others mean beside them. */
const companions: { readonly [abbreviation: string]: readonly (readonly [abbreviation: string, minutes: number])[] } = {
  CDT: [['CST', -360]],
  EST: [['CST', -360]],
  EDT: [['CST', -360]],
  MST: [['CST', -360]],
  MDT: [['CST', -360]],
  PST: [['CST', -360]],
  PDT: [['CST', -360]],
  ADT: [['AST', -240]],
  GMT: [['BST', 60]],
};

/** What the zones of a part tell of its abbreviations: "20:52 IST (15:22 UTC)", or CST among lines in EST. */
export const zoneKeyOfEntries = remember((entries: readonly RawEntry[]): ZoneKey => {
  const key: { [abbreviation: string]: number } = {};
  for (const { stamp, zone } of entries) {
    for (const [abbreviation, minutes] of companions[stamp?.zone ?? zone ?? ''] ?? []) key[abbreviation] ??= minutes;
    const also = stamp?.also;
    if (stamp?.clock === undefined || also?.clock === undefined) continue;
    const apart = (clockTime(stamp.clock) - clockTime(also.clock)) / 60_000;
    for (const [one, other, ahead] of [
      [stamp.zone, also.zone, apart],
      [also.zone, stamp.zone, -apart],
    ] as const) {
      const known = other === undefined || meaningsOf(other).length > 0 ? undefined : zoneOf(other);
      if (one === undefined || known?.type !== 'offset') continue;
      const told = meaningsOf(one).find(({ minutes }) => (minutes - known.minutes - ahead) % (24 * 60) === 0);
      if (told !== undefined) key[one] = told.minutes;
    }
  }
  return key;
});
