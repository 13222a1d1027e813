import type { PostMortem } from '../document/postMortem';
import { insertSections } from '../model/insertSection';
import { placeEntries, readsBack } from '../restyle/placeEntries';
import { labelledWords } from '../restyle/words';
import { comparePositions, conflictsIn, type Edit, type Position, type TextStore } from '../text';
import { formatClock, formatDay, formatLocal, localOf } from '../timeline';
import type { DocumentAction, NewEntry, Plan } from './action';
import { lastWritten, linesBelow, oneLine } from './insertText';

/** More at once would be no timeline any more. */
const most = 5000;

/**
 * Adds many entries in one edit: in order, in the document's own style, each read back at its minute and no other entry
 * moved; where that cannot be, nothing is inserted and the reason names the entry that is in the way.
 */
export function insertEntries(
  postMortem: PostMortem,
  { entries }: Extract<DocumentAction, { type: 'insert-entries' }>,
): Plan {
  const labels = usesLabels(postMortem);
  const wanted = entries
    .map(({ instant, text, kind }) => ({
      instant,
      text: oneLine(text),
      ...(labels && kind !== undefined ? { kind } : {}),
    }))
    .filter(({ text }) => text !== '')
    .sort((a, b) => a.instant - b.instant);
  if (wanted.length === 0) return { type: 'refused', reason: 'No entry is chosen. Tick at least one.' };
  if (wanted.length > most)
    return { type: 'refused', reason: `These are ${wanted.length} entries. Choose at most ${most}.` };
  if (conflictsIn(postMortem.timeline?.timeline.lines ?? []).length > 0)
    return { type: 'refused', reason: 'The timeline holds a merge conflict. Settle it first.' };
  const edits = editsFor(postMortem, wanted);
  if (edits !== undefined) return { type: 'edits', edits, reveal: revealOf(edits) };
  return { type: 'refused', reason: reasonAgainst(postMortem, wanted) };
}

/** The style of the entries there; else a list below them, of its own or theirs; nothing where none reads back. */
function editsFor(postMortem: PostMortem, wanted: readonly NewEntry[]): readonly Edit[] | undefined {
  const nowhere = { line: postMortem.store.lineCount, character: 0 };
  const styled = hasTimes(postMortem) ? placeEntries(postMortem, wanted, nowhere) : [];
  if (styled.length > 0) return styled;
  return ownLists(postMortem, wanted).find(edits => readsBack(postMortem, edits, wanted));
}

function hasTimes({ timeline }: PostMortem): boolean {
  return timeline?.timeline.entries.some(entry => entry.time.instant !== undefined) ?? false;
}

/** Lists with all of the time on every line: date, clock and, where the document names none, the zone. */
function ownLists(postMortem: PostMortem, wanted: readonly NewEntry[]): readonly (readonly Edit[])[] {
  const { store, sections, timeline, context } = postMortem;
  const zone = timeline?.timeline.entries.find(entry => entry.time.zone !== undefined)?.time.zone ?? context.zone;
  const named = context.zone === undefined || hasTimes(postMortem) ? ` ${zone?.label ?? 'UTC'}` : '';
  const lines = wanted.map(({ instant, text, kind }) => {
    const local = localOf(instant, zone);
    const label = kind === undefined ? '' : `**${kind.charAt(0).toUpperCase()}${kind.slice(1)}:** `;
    return `- ${formatDay(local)} ${formatClock(local).slice(0, 5)}${named} - ${label}${text}`;
  });
  if (timeline === undefined) return [insertSections(store, sections, ['timeline'], lines.join(store.eol))];
  const { line, end } = timeline.section;
  const below = lastWritten(store, line, end);
  const apart = [linesBelow(store, below, ['', ...lines])];
  // A list item may be the whole section: what is set in less would be outside of it.
  const item = lastItem(store, line, below);
  if (item === undefined) return [apart];
  const within = [
    linesBelow(
      store,
      below,
      lines.map(each => item + each),
    ),
  ];
  return hasTimes(postMortem) ? [apart, within] : [within, apart];
}

/** What stands before the mark of the last list item. */
function lastItem(store: TextStore, start: number, end: number): string | undefined {
  for (let line = end; line > start; line -= 1) {
    const found = /^(\s{0,40})[-*+] /.exec(store.lineAt(line));
    if (found !== null) return found[1];
  }
  return undefined;
}

/** Whether the timeline says of entries in so many words what kind they are. */
function usesLabels({ timeline }: PostMortem): boolean {
  return timeline?.timeline.entries.some(entry => labelledWords(entry).label !== '') ?? false;
}

/** The first entry with which it does not work any more, looked for by halves. */
function reasonAgainst(postMortem: PostMortem, wanted: readonly NewEntry[]): string {
  let works = 0;
  let fails = wanted.length;
  while (fails - works > 1) {
    const middle = Math.floor((works + fails) / 2);
    if (editsFor(postMortem, wanted.slice(0, middle)) === undefined) fails = middle;
    else works = middle;
  }
  const culprit = wanted[fails - 1];
  const alone = culprit === undefined || editsFor(postMortem, [culprit]) !== undefined;
  if (alone || culprit === undefined)
    return 'The entries would not be read at their times in this timeline. Sort it and correct its times first.';
  const zone = postMortem.context.zone;
  return `The entry of ${formatLocal(Math.floor(localOf(culprit.instant, zone) / 60_000) * 60_000)} would change how times are read. Untick it, and insert it by hand.`;
}

function revealOf(edits: readonly Edit[]): Position {
  const [first] = [...edits].sort((a, b) => comparePositions(a.range.start, b.range.start));
  const breaks = /^(?:\r\n|\n|\r){0,3}/.exec(first?.newText ?? '')?.[0].match(/\r\n|\n|\r/g)?.length ?? 0;
  return { line: (first?.range.start.line ?? 0) + breaks, character: 0 };
}
