import { normaliseHeading } from '../model/headingText';
import { type Metadata, readMetadata } from '../model/metadata';
import { outermost } from '../model/nesting';
import { type Recognition, recognise } from '../model/recognise';
import { readSections, type Section } from '../model/sections';
import type { Settings } from '../settings/types';
import { type Line, plainText, remember, rememberCarried, type TextChange, TextStore } from '../text';
import { instantOfText } from '../timeline/instantOfText';
import { looseLists } from '../timeline/looseLists';
import type { TimelineContext, TimelineEntry } from '../timeline/resolve';
import { endOfTimesBelowTitle } from '../timeline/timedTitle';
import { isStampHeading, type PlacedTimeline, TimelineReader } from '../timeline/timeline';
import { joinZoneKeys, meaningsOf, type ZoneKey, zoneKeyIn, zoneKeyOf, zoneMeant } from '../timeline/zoneMeanings';
import { offsetAt } from '../timeline/zoneOffsets';
import { type Zone, zoneOf } from '../timeline/zones';
import { zoneIn } from '../timeline/zoneText';
import { dayIn } from './dayIn';
import { labelledDay } from './labelledDay';

/** A document read as a post-mortem. It stands for one version; the next version shares what did not change. */
export interface PostMortem {
  readonly store: TextStore;
  /** With `/`; what globs and dates in file names are read from. */
  readonly path: string;
  readonly settings: Settings;
  /** `undefined`: the document is no post-mortem, and nothing is said about it. */
  readonly recognition: Recognition | undefined;
  readonly title: string;
  /** The line of the first heading; 0 where there is none. */
  readonly titleLine: number;
  readonly metadata: Metadata;
  readonly sections: readonly Section[];
  /** The timelines of sections first, then lists of dated entries elsewhere; each in the order of the text. */
  readonly timelines: readonly PlacedTimeline[];
  /** The first timeline that has timed entries, or else the first. */
  readonly timeline: PlacedTimeline | undefined;
  readonly context: TimelineContext;
}

/** One open document: takes changes, and reads what it holds as far as it changed. */
export class PostMortemDocument {
  readonly store: TextStore;
  /** With `/`. */
  readonly path: string;
  readonly #readers: TimelineReader[] = [];
  #version = 0;
  #read: { readonly version: number; readonly settings: Settings; readonly postMortem: PostMortem } | undefined;

  constructor(text: string, path: string) {
    this.store = new TextStore(text);
    this.path = path;
  }

  update(changes: readonly TextChange[]): void {
    for (const change of changes) this.store.update(change);
    this.#version += 1;
  }

  /** The document as it is now; computed once for each version and settings. */
  read(settings: Settings): PostMortem {
    if (this.#read?.version === this.#version && this.#read.settings === settings) return this.#read.postMortem;
    const postMortem = this.#compute(settings);
    this.#read = { version: this.#version, settings, postMortem };
    return postMortem;
  }

  #compute(settings: Settings): PostMortem {
    const { store, path } = this;
    const metadata = readMetadata(store);
    const sections = readSections(store, settings.sections.synonyms, isStampHeading);
    const heading = sections.find(section => section.form === 'heading');
    const title =
      metadata.fields.get('title')?.value ||
      plainText(heading?.text ?? '') ||
      metadata.other.get('title') ||
      nameOf(path);
    const context = contextOf(store, path, settings, metadata, title);
    const read = {
      store,
      path,
      settings,
      recognition: recognise(store, path, settings.files),
      title,
      titleLine: heading?.line ?? 0,
      metadata,
      sections,
      context,
    };
    const timelines = this.#timelines(sections, context);
    return { ...read, timelines, timeline: mainOf(timelines) };
  }

  #timelines(sections: readonly Section[], context: TimelineContext): readonly PlacedTimeline[] {
    const named = outermost(sections.filter(section => section.id === 'timeline'));
    const own = named.length > 0 ? named : belowTitle(this.store, sections);
    return [...own, ...looseLists(this.store, own)].map((section, rank) => {
      const reader = this.#readers[rank] ?? new TimelineReader();
      this.#readers[rank] = reader;
      return { line: section.line, section, timeline: reader.read(this.store, section, context) };
    });
  }
}

/** Reads a text once. */
export function readPostMortem(text: string, path: string, settings: Settings): PostMortem {
  return new PostMortemDocument(text, path).read(settings);
}

/** What stands right below a title that says "post-mortem", as far as it begins with times. */
function belowTitle(store: TextStore, sections: readonly Section[]): readonly Section[] {
  const at = sections.findIndex(({ form }) => form === 'heading');
  const title = sections[at];
  if (title === undefined) return [];
  const rank = store.chunkAt(title.line);
  const chunk = store.chunks[rank];
  const end = chunk === undefined ? undefined : endOfTimesBelowTitle(chunk);
  if (end === undefined) return [];
  return [{ ...title, end: Math.min((store.starts[rank] ?? 0) + end, sections[at + 1]?.line ?? title.end) }];
}

function contextOf(
  store: TextStore,
  path: string,
  settings: Settings,
  metadata: Metadata,
  title: string,
): TimelineContext {
  const day = dayOf(store, metadata, title, path);
  const own = zoneOfDocument(store, metadata);
  const named = own ?? (settings.zone === undefined ? undefined : zoneOf(settings.zone));
  const zoneKey = zoneKeyOfDocument(store, named, day);
  const zone = named === undefined ? undefined : (zoneMeant(named.label, zoneKey) ?? named);
  const announced = instantOfText(metadata.fields.get('announced')?.value ?? '', day, zone);
  return {
    ...(day === undefined ? {} : { day }),
    ...(zone === undefined ? {} : { zone }),
    zoneSource: own !== undefined ? 'document' : zone === undefined ? 'none' : 'settings',
    ...(announced === undefined ? {} : { announced }),
    ...(Object.keys(zoneKey).length === 0 ? {} : { zoneKey }),
  };
}

/** What the lines of the document, or else the zone that it names, tell of abbreviations with several meanings. */
function zoneKeyOfDocument(store: TextStore, zone: Zone | undefined, day: number | undefined): ZoneKey {
  const told = joinZoneKeys(store.chunks.map(zoneKeyOfChunk));
  if (zone === undefined || meaningsOf(zone.label).length > 0) return told;
  return { ...zoneKeyOf(zone, new Set(day === undefined ? [] : [offsetAt(day, zone)])), ...told };
}

/** What the lines of a chunk tell of abbreviations with several meanings. */
export const zoneKeyOfChunk = rememberCarried(
  ({ lines }): ZoneKey => joinZoneKeys(lines.map(zoneKeyOfLine)),
  (old, { before, after }) =>
    zoneKeyOfLine(before) === undefined && zoneKeyOfLine(after) === undefined ? old : undefined,
);

const zoneKeyOfLine = remember(({ text }: Line): ZoneKey | undefined => zoneKeyIn(text));

/** The zone that the metadata name, or a sentence such as "All times in CEST" anywhere in the document. */
function zoneOfDocument(store: TextStore, metadata: Metadata): Zone | undefined {
  const field = metadata.fields.get('zone');
  const named = field === undefined ? undefined : zoneOf(field.value);
  if (named !== undefined) return named;
  for (const chunk of store.chunks) {
    const declared = declaredZone(chunk);
    if (declared !== undefined) return zoneOf(declared);
  }
  return undefined;
}

/** The zone that a sentence of a chunk declares for all times. */
export const declaredZone = rememberCarried(
  ({ lines }): string | undefined => {
    for (const line of lines) {
      const zone = zoneDeclaredIn(line);
      if (zone !== undefined) return zone;
    }
    return undefined;
  },
  (old, { before, after }) =>
    zoneDeclaredIn(before) === undefined && zoneDeclaredIn(after) === undefined ? old : undefined,
);

const zoneDeclaredIn = remember(({ text }: Line): string | undefined =>
  text.length <= 400 && tellsOfTimes.test(text) ? zoneIn(text) : undefined,
);

const tellsOfTimes =
  /\b(?:all|the|following|these)\b[^.]{0,20}\b(?:times?|timestamps?)\b|\btimes? (?:are|is|in|zone)\b|\btimezone\b/i;

/** The day of the incident: as the metadata say, else from the title, the file name or a label at the top. */
function dayOf(store: TextStore, metadata: Metadata, title: string, path: string): number | undefined {
  const stated = [metadata.fields.get('announced')?.value, title, metadata.other.get('date'), nameOf(path)];
  for (const text of stated) {
    const day = text === undefined ? undefined : dayIn(text);
    if (day !== undefined) return day;
  }
  return labelledDay(store);
}

function nameOf(path: string): string {
  return (path.split('/').pop() ?? '').replace(/\.(?:md|markdown)$/i, '');
}

/**
 * The timeline that is drawn and written into: the first with times that is the team's own, unless another has far more of
 * them, as where "Key events" stand above the course of the incident.
 */
function mainOf(timelines: readonly PlacedTimeline[]): PlacedTimeline | undefined {
  const timed = timelines.filter(each => timesIn(each) > 0);
  const first = timed.find(({ section }) => !aside.test(normaliseHeading(section.text))) ?? timed[0] ?? timelines[0];
  if (first === undefined) return undefined;
  const fullest = timelines.reduce((one, other) => (timesIn(other) > timesIn(one) ? other : one), first);
  return timesIn(fullest) > Math.max(fewTimes, farMore * timesIn(first)) ? fullest : first;
}

/** Timelines of what others did, and tables of a few marks. */
const aside = /^(?:attack|attacker|intrusion|disclosure|communications?) timeline$|^key timestamps$/;
const farMore = 2;
const fewTimes = 6;

function timesIn({ timeline }: PlacedTimeline): number {
  return timeline.stretches.reduce((sum, stretch) => sum + timesOf(stretch), 0);
}

const timesOf = remember(
  (stretch: readonly TimelineEntry[]) => stretch.filter(({ stamp }) => stamp !== undefined).length,
);
