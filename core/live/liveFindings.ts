import { BlameReader } from '../blameless';
import type { PostMortemDocument } from '../document/postMortem';
import { isPublished } from '../document/running';
import { type LintOptions, linterFor } from '../lint';
import { inOrder } from '../lint/linter';
import { oncePerValue } from '../lint/oncePerValue';
import { readMetadata } from '../model/metadata';
import { type Recognition, recognise } from '../model/recognise';
import type { Problem } from '../rules';
import type { Settings } from '../settings/types';
import { type Chunk, shiftRange } from '../text';
import { mapReplaced } from './lineMap';
import { inOrderOfText, moved, type PlacedProblem, saySame, tellSame } from './placed';
import { type Slot, Slots } from './slot';
import { Surroundings } from './surroundings';
import type { Replacement } from './timelineSpan';
import { touchesKind } from './touchesKind';
import { lintWhole, withoutCures } from './whole';

/** What is wrong with the document as it is now. */
export interface Live {
  /** `undefined`: the document is no post-mortem, and nothing is wrong with it. */
  readonly recognition: Recognition | undefined;
  /** In the order of the text, each value once; the same array for as long as people would be told the same. */
  readonly problems: readonly PlacedProblem[];
}

/** So long, in milliseconds, holds what was concluded from the clock. */
const longestNow = 60_000;

interface State {
  readonly settings: Settings;
  readonly options: LintOptions;
  readonly slots: Slots;
  readonly blames: BlameReader;
  readonly surroundings: Surroundings;
  chunks: readonly Chunk[];
  bySlot: readonly Slot[];
  whole: readonly PlacedProblem[];
  /** How many chunks hold comments that allow something. */
  allowing: number;
}

/**
 * Follows one document and tells what is wrong with it, without cures. An edit that touches nothing but the words of one
 * chunk has that chunk checked again, and nothing else; what comes out is what the linter finds in the whole document.
 */
export class LiveFindings {
  readonly #document: PostMortemDocument;
  #state: State | undefined;
  #last: Live | undefined;
  #lastSettings: Settings | undefined;
  #seen: readonly Chunk[] = [];
  #isStale = false;

  constructor(document: PostMortemDocument) {
    this.#document = document;
  }

  /** Something beside the text and the settings became known. */
  renew(): void {
    this.#isStale = true;
  }

  look(settings: Settings, options: LintOptions): Live {
    const { chunks } = this.#document.store;
    const last = this.#last;
    const isKnown = last !== undefined && this.#lastSettings === settings && !this.#isStale;
    const state = this.#state;
    const now = isKnown
      ? state === undefined
        ? this.#lookUnlessOther(last, settings, options)
        : this.#lookFor(state, last, options)
      : this.#lookAtAll(settings, options);
    this.#last = now;
    this.#lastSettings = settings;
    this.#seen = chunks;
    this.#isStale = false;
    return now;
  }

  /** The findings of the first chunks, until it is due; what needs the whole document is left out. */
  lookFirst(settings: Settings, options: LintOptions, isDue: () => boolean): Live {
    const { store, path } = this.#document;
    const recognition = recognise(store, path, settings.files);
    const slots: Slot[] = [];
    for (let rank = 0; recognition !== undefined && rank < store.chunks.length && !isDue(); rank += 1) {
      const slot = this.prepare(rank, settings, options);
      if (slot !== undefined) slots.push(slot);
    }
    return { recognition, problems: inOrderOfText(slots, store.starts, []) };
  }

  /** Checks one chunk by itself ahead of time; the next look finds it done. */
  prepare(rank: number, settings: Settings, options: LintOptions): Slot | undefined {
    const { store } = this.#document;
    const chunk = store.chunks[rank];
    if (chunk === undefined) return undefined;
    const published = isPublished({ metadata: readMetadata(store) });
    return this.#slotsFor(settings, published, options).of(chunk, 0, undefined);
  }

  /** Nothing is said of what is no post-mortem, so nothing is read until a line could make it one. */
  #lookUnlessOther(last: Live, settings: Settings, options: LintOptions): Live {
    const { store, path } = this.#document;
    if (store.chunks === this.#seen) return last;
    const replacement = this.#replacementIn(this.#seen);
    const isPlain =
      replacement !== undefined &&
      replacement.replacement.old.type === 'markdown' &&
      !touchesKind(replacement.replacement, line => store.lineAt(line));
    if (isPlain || recognise(store, path, settings.files) === undefined) return last;
    return this.#lookAtAll(settings, options);
  }

  #lookFor(state: State, last: Live, options: LintOptions): Live {
    const { store } = this.#document;
    if (Math.abs(options.now - state.options.now) > longestNow) return this.#lookAtAll(state.settings, options);
    if (store.chunks === state.chunks) return last;
    const found = this.#replacementIn(state.chunks);
    if (found === undefined) return this.#lookAtAll(state.settings, options);
    const { rank, replacement } = found;
    const staying = state.surroundings.stayWith(replacement, rank, store);
    const hasNews = staying === 'all but words';
    if (staying === 'unknown' || (hasNews && !readAgain(state, options)))
      return this.#lookAtAll(state.settings, options);
    return this.#replace(state, last, rank, replacement, hasNews);
  }

  #replace(state: State, last: Live, rank: number, { now, start, map }: Replacement, hasNews: boolean): Live {
    if (map.added !== 0) {
      state.blames.move(start + map.before, map.added);
      state.whole = state.whole.map(placed => moved(placed, start + map.before, map.added));
    }
    const before = state.bySlot[rank];
    const slot = state.slots.of(now, start, state.blames);
    state.chunks = this.#document.store.chunks;
    state.bySlot = state.bySlot.with(rank, slot);
    state.allowing += Number(slot.allows) - Number(before?.allows);
    // Where a comment that allowed something has gone, the chunk says the same, and people are told more.
    const isTold = !hasNews && state.allowing === 0 && before?.allows === false;
    if (isTold && map.added === 0 && isSameSlot(before, slot)) return last;
    return this.#told(state, last);
  }

  #lookAtAll(settings: Settings, options: LintOptions): Live {
    const { store, path } = this.#document;
    const recognition = recognise(store, path, settings.files);
    if (recognition === undefined) {
      this.#state = undefined;
      return { recognition, problems: this.#last?.problems.length === 0 ? this.#last.problems : [] };
    }
    const postMortem = this.#document.read(settings);
    const slots = this.#slotsFor(settings, isPublished(postMortem), options);
    const blames = new BlameReader(postMortem, settings);
    const bySlot = store.chunks.map((chunk, rank) => slots.of(chunk, store.starts[rank] ?? 0, blames));
    this.#state = {
      settings,
      options,
      slots,
      blames,
      surroundings: new Surroundings(postMortem),
      chunks: store.chunks,
      bySlot,
      whole: lintWhole(postMortem, options),
      allowing: bySlot.filter(({ allows }) => allows).length,
    };
    return this.#told(this.#state, this.#last, recognition);
  }

  #told(state: State, last: Live | undefined, recognition = last?.recognition): Live {
    const { starts } = this.#document.store;
    const told = state.allowing === 0 ? inOrderOfText(state.bySlot, starts, state.whole) : this.#allowed(state);
    const problems = last !== undefined && tellSame(last.problems, told) ? last.problems : told;
    const isSame = last?.recognition?.by === recognition?.by && last?.recognition?.declared === recognition?.declared;
    return last !== undefined && problems === last.problems && isSame ? last : { recognition, problems };
  }

  /** What is allowed depends on all comments and all problems. */
  #allowed({ settings, bySlot, whole }: State): readonly PlacedProblem[] {
    const { store } = this.#document;
    const all: Problem[] = bySlot.flatMap(({ problems }, rank) =>
      problems.map(problem => shifted(problem, store.starts[rank] ?? 0)),
    );
    all.push(...whole.map(({ problem, lines }) => shifted(problem, lines)));
    const left = linterFor(settings).applyAllowances(all, store).sort(inOrder);
    return oncePerValue(left, store).map(({ others, ...problem }) => ({
      problem: withoutCures(problem),
      lines: 0,
      ...(others === undefined ? {} : { others }),
    }));
  }

  #kept:
    | { readonly settings: Settings; readonly options: LintOptions; readonly slots: Slots; published: boolean }
    | undefined;

  /** What was found in single chunks outlives a change elsewhere. */
  #slotsFor(settings: Settings, published: boolean, options: LintOptions): Slots {
    const kept = this.#kept;
    const isSame =
      kept?.settings === settings &&
      kept.published === published &&
      kept.options.secrets === options.secrets &&
      kept.options.isCommitted === options.isCommitted;
    if (kept !== undefined && isSame && !this.#isStale) return kept.slots;
    const slots = new Slots(linterFor(settings), published, options);
    this.#kept = { settings, published, options, slots };
    return slots;
  }

  /** The one chunk that was replaced by another; `undefined` where more was. */
  #replacementIn(before: readonly Chunk[]): { readonly rank: number; readonly replacement: Replacement } | undefined {
    const { chunks, starts } = this.#document.store;
    if (chunks.length !== before.length) return undefined;
    let rank = 0;
    while (rank < chunks.length && chunks[rank] === before[rank]) rank += 1;
    for (let other = rank + 1; other < chunks.length; other += 1) {
      if (chunks[other] !== before[other]) return undefined;
    }
    const [old, now] = [before[rank], chunks[rank]];
    if (old === undefined || now === undefined) return undefined;
    return { rank, replacement: { old, now, start: starts[rank] ?? 0, map: mapReplaced(old, now) } };
  }
}

/** Asks the rules about the whole again; `false` where other people are known now, whom any sentence may name. */
function readAgain(state: State, options: LintOptions): boolean {
  const postMortem = state.surroundings.readAgain();
  if (!new BlameReader(postMortem, state.settings).knowsAs(state.blames)) return false;
  state.whole = lintWhole(postMortem, options);
  return true;
}

function isSameSlot(a: Slot, b: Slot): boolean {
  if (a === b) return true;
  return saySame(a.problems, b.problems) && a.values.every((value, rank) => value === b.values[rank]);
}

function shifted(problem: Problem, lines: number): Problem {
  return lines === 0 ? problem : { ...problem, range: shiftRange(problem.range, lines) };
}
