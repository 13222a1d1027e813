import type { PostMortem } from '../document/postMortem';
import type { Plan } from '../plan/action';
import { conflictsIn, type Edit, rangeOnLine } from '../text';
import type { PlacedTimeline, TimelineEntry } from '../timeline';
import { fillClock } from './clockStyle';
import { fillDate, hasYear } from './dateStyle';
import { framed } from './frameStyle';
import { readAfter, told } from './readBack';
import { refuse } from './refuse';
import { gapOf, readStyled, type Styled, type Styles, stylesOf } from './styles';

/**
 * Writes every stamp of the main timeline as most of its stamps are written: date, clock, emphasis or brackets, and
 * what parts stamp and words. Only entries that deviate change; dates, years, seconds and doubts are neither added nor
 * taken out; an entry that would read otherwise afterwards stays as it is.
 */
export function normaliseStyle(postMortem: PostMortem): Plan {
  const { timeline: placed } = postMortem;
  if (placed === undefined || placed.timeline.entries.length === 0)
    return refuse('The timeline has no entries yet. Write the first ones, then convert it.');
  if (conflictsIn(placed.timeline.lines).length > 0)
    return refuse('The timeline holds a Git conflict. Solve it first.');
  const stamped = placed.timeline.entries.filter(entry => entry.stamp !== undefined && !entry.labelled);
  const read = stamped.map(entry => readStyled(entry, placed));
  const styles = stylesOf(read);
  const changes = read.flatMap(each => {
    const newText = restyled(each, styles);
    return newText === undefined ? [] : [{ entry: each.entry, edit: editOf(each, placed, newText) }];
  });
  const edits = thoseThatReadTheSame(postMortem, changes);
  return edits.length === 0
    ? refuse('All entries are in one style already, as far as it is sure.')
    : { type: 'edits', edits };
}

/** The entry's beginning up to its words in the wanted style; `undefined` where it has that already. */
function restyled(styled: Styled, styles: Styles): string | undefined {
  const { entry, line, frame } = styled;
  const { start, end } = spanOf(styled);
  const stamp = restyledStamp(styled, styles);
  const style = styles.frames.get(entry.form);
  const [opening, between] =
    frame === undefined || style === undefined
      ? [line.slice(start, entry.stampRange.start.character), line.slice(entry.stampRange.end.character, end)]
      : framed(style);
  const newText = opening + stamp + between;
  return newText === line.slice(start, end) ? undefined : newText;
}

function restyledStamp({ entry, written, parts, dates, ...rest }: Styled, styles: Styles): string {
  if (parts === undefined) return written;
  const pieces: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  const local = entry.time.local ?? 0;
  const [own] = dates;
  if (
    parts.date !== undefined &&
    own !== undefined &&
    styles.date !== undefined &&
    hasYear(own) === hasYear(styles.date)
  )
    pieces.push({ ...parts.date, text: fillDate(styles.date, local) });
  for (const clock of parts.clocks) {
    const text =
      styles.clock === undefined ? undefined : fillClock(styles.clock, written.slice(clock.start, clock.end));
    if (text !== undefined) pieces.push({ ...clock, text });
  }
  const gap = gapOf({ entry, written, parts, dates, ...rest });
  const [clock] = parts.clocks;
  if (gap !== undefined && styles.gap !== undefined && parts.date !== undefined && clock !== undefined)
    pieces.push({ start: parts.date.end, end: clock.start, text: styles.gap });
  pieces.sort((a, b) => b.start - a.start);
  return pieces.reduce((text, { start, end, text: piece }) => text.slice(0, start) + piece + text.slice(end), written);
}

function spanOf({ entry, frame }: Styled): { readonly start: number; readonly end: number } {
  return frame ?? { start: entry.stampRange.start.character, end: entry.stampRange.end.character };
}

function editOf(styled: Styled, placed: PlacedTimeline, newText: string): Edit {
  const { start, end } = spanOf(styled);
  return { range: rangeOnLine(placed.line + styled.entry.lines.start, start, end), newText };
}

/** As many of the changes as leave every entry with its time and words; few rounds, then none. */
function thoseThatReadTheSame(
  postMortem: PostMortem,
  changes: readonly { readonly entry: TimelineEntry; readonly edit: Edit }[],
): readonly Edit[] {
  const before = told(postMortem);
  const all = postMortem.timelines.flatMap(each => each.timeline.entries);
  const ranks = new Map(all.map((entry, rank) => [entry, rank]));
  let kept = changes;
  for (let round = 0; round < 6 && kept.length > 0; round += 1) {
    const after = told(
      readAfter(
        postMortem,
        kept.map(({ edit }) => edit),
      ),
    );
    if (after.length !== before.length) return [];
    if (after.every((each, rank) => each === before[rank])) return kept.map(({ edit }) => edit);
    const fewer = kept.filter(({ entry }) => {
      const rank = ranks.get(entry) ?? -1;
      return after[rank] === before[rank];
    });
    if (fewer.length === kept.length) return [];
    kept = fewer;
  }
  return [];
}
