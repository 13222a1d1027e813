import type { PostMortem } from '../document/postMortem';
import { factorLabels } from '../factors/factorLabels';
import { chunksWithFields, fieldsOfHead } from '../model/metadata';
import { recognise } from '../model/recognise';
import type { SectionId } from '../model/sectionIds';
import { longestHead, sectionNameOn } from '../rules/sectionMissing';
import { keepsBlocks, type TextStore } from '../text';
import { moveEnd } from './lineMap';
import { hasHeadOn, hasSameMarks } from './marks';
import { type Replacement, TimelineSpan } from './timelineSpan';
import { touchesKind } from './touchesKind';

/** Sections of which rules read every word. */
const readThroughout: ReadonlySet<SectionId> = new Set<SectionId>([
  'contributing-factors',
  'remediation',
  'participants',
  'follow-up',
]);

interface Span {
  readonly line: number;
  readonly end: number;
}

/** What stays as it is: all of it, all but the words that rules about the document read, or nobody knows. */
export type Staying = 'all' | 'all but words' | 'unknown';

/**
 * What all chunks of a document together say, as it was last read. Follows the document through edits that touch nothing
 * of that, which nearly all do; after any other the document is read again.
 */
export class Surroundings {
  #postMortem: PostMortem;
  /** Whether lines and entries are those that were read: nothing was moved, and no timeline was written in. */
  #isAsRead = true;
  readonly #timelines: readonly TimelineSpan[];
  #spans: readonly Span[];
  readonly #chunksWithFields: number;

  constructor(postMortem: PostMortem) {
    this.#postMortem = postMortem;
    this.#timelines = postMortem.timelines.map(placed => new TimelineSpan(placed));
    this.#spans = [
      ...postMortem.sections.filter(({ id }) => id !== undefined && readThroughout.has(id)),
      ...factorLabels(postMortem),
    ];
    this.#chunksWithFields = chunksWithFields(postMortem.store);
  }

  /** The document as it is now, after words changed that rules about the document read. */
  readAgain(): PostMortem {
    // Another object: what was concluded from words is kept by it.
    this.#postMortem = { ...this.#postMortem };
    return this.#postMortem;
  }

  /** Whether they stay as they are with one chunk in the place of another; follows it if so. */
  stayWith(replacement: Replacement, rank: number, store: TextStore): Staying {
    const { now, start, map } = replacement;
    const [from, to] = [start + map.first, start + map.before];
    const isRead = this.#spans.some(span => span.line <= to && from <= span.end);
    const isTimed = this.#timelines.some(timeline => timeline.touches(replacement));
    if (isRead && (!this.#isAsRead || isTimed || map.added !== 0 || keepsBlocks(now) === undefined)) return 'unknown';
    if (!this.#staysAround(replacement, rank, store)) return 'unknown';
    this.#isAsRead &&= !isTimed && map.added === 0;
    this.#follow(replacement);
    return isRead ? 'all but words' : 'all';
  }

  #staysAround(replacement: Replacement, rank: number, store: TextStore): boolean {
    const { old, now, start, map } = replacement;
    if (old.type !== 'markdown' || now.type !== 'markdown') return false;
    // Where no heading gives a title, what concerns the whole is told on the first line.
    if (start + map.first === 0) return false;
    const { synonyms } = this.#postMortem.settings.sections;
    if (hasHeadOn(old, map.first, map.before, synonyms) || hasHeadOn(now, map.first, map.after, synonyms)) return false;
    if (rank < this.#chunksWithFields && !hasSameFields(replacement)) return false;
    if (
      namesSection(replacement, store) ||
      !hasSameMarks(old, now, map, synonyms) ||
      !this.#isOfSameKind(replacement, store)
    )
      return false;
    return this.#timelines.every(timeline => timeline.staysWith(replacement, store));
  }

  #isOfSameKind(replacement: Replacement, store: TextStore): boolean {
    if (!touchesKind(replacement, line => store.lineAt(line))) return true;
    const { path, settings, recognition } = this.#postMortem;
    const { by, declared } = recognise(store, path, settings.files) ?? {};
    return by === recognition?.by && declared === recognition?.declared;
  }

  #follow(replacement: Replacement): void {
    const { start, map, old } = replacement;
    for (const timeline of this.#timelines) timeline.move(replacement);
    if (map.added === 0) return;
    const end = start + old.lines.length;
    const moved = (line: number) =>
      line >= end ? line + map.added : line <= start ? line : start + moveEnd(map, line - start);
    this.#spans = this.#spans.map(span => ({ line: moved(span.line), end: moved(span.end) }));
  }
}

function hasSameFields({ old, now, map }: Replacement): boolean {
  const [before, after] = [fieldsOfHead(old), fieldsOfHead(now)];
  if (map.added !== 0) return before.length === 0 && after.length === 0;
  const isTouched = before.some(({ range: { start } }) => start.line >= map.first && start.line < map.before);
  return !isTouched && JSON.stringify(before) === JSON.stringify(after);
}

/** Whether a line at the start of the document names a section by itself, or did so before the edit. */
function namesSection({ old, now, start, map }: Replacement, store: TextStore): boolean {
  const names = (text: string) => sectionNameOn(text) !== undefined;
  if (start + map.first >= longestHead) return false;
  if (old.lines.slice(map.first, map.before).some(({ text }) => names(text))) return true;
  if (now.lines.slice(map.first, map.after).some(({ text }) => names(text))) return true;
  if (map.added === 0) return false;
  // Lines come into reach at the end of the head, or go out of it.
  const [from, to] = [longestHead - Math.abs(map.added), longestHead + Math.abs(map.added)];
  return store.lines.slice(from, to).some(({ text }) => names(text));
}
