import type { PostMortem } from '../document/postMortem';
import type { Kind } from '../model/vocabulary';
import { splitRow, type TextStore } from '../text';
import { formatClock, formatDay, type PlacedTimeline, type TimelineEntry } from '../timeline';
import { kindLabel } from './kindLabel';
import { restamp } from './restamp';
import { escapePipes, rowLike } from './rowLike';

/** The lines of a new entry in the style of `model`, or `undefined` where the style cannot be kept. */
export function entryLines(
  { store }: PostMortem,
  { line, timeline }: PlacedTimeline,
  model: TimelineEntry,
  local: number,
  text: string,
  kind: Kind | undefined,
  dated: boolean,
): readonly string[] | undefined {
  const source = store.lineAt(line + model.lines.start);
  const { start, end } = model.stampRange;
  const written = source.slice(start.character, end.character);
  const plain = `${formatDay(local)} ${formatClock(local).slice(0, 5)}`;
  const stamp = restamp(written, model, local, dated) ?? (dated ? plain : undefined);
  if (model.form === 'row')
    return row(store, line + model.lines.start, timeline.entries, model, stamp ?? plain, text, kind);
  if (stamp === undefined) return undefined;
  const before = source
    .slice(0, start.character)
    .replace(/^(\s*)(\d+)(?=[.)])/, (_, space: string, number: string) => `${space}${Number(number) + 1}`)
    .replace(/~\s?$/, '');
  const between = balanced(source.slice(end.character, model.textRange.start.character), before);
  const words = kind === undefined ? text : kindLabel(timeline.entries, model, kind) + text;
  if (model.form === 'heading')
    return model.text.trim() === ''
      ? [before + stamp + between.trimEnd(), '', words]
      : [before + stamp + between + words];
  const alone = model.form === 'paragraph' && model.text.trim() === '';
  return alone
    ? [before + stamp + between.trimEnd(), words]
    : [before + stamp + (between.trim() === '' && between === '' ? ' ' : between) + words];
}

/** Marks that close between stamp and words close what was opened before; at least a space parts the two. */
function balanced(between: string, before: string): string {
  const spaced = /\s$/.test(between) ? between : `${between} `;
  const opened = /(\*{1,2}|_{1,2})$/.exec(before)?.[1];
  return opened === undefined || spaced.includes(opened) ? spaced : `${opened}${spaced}`;
}

function row(
  store: TextStore,
  line: number,
  entries: readonly TimelineEntry[],
  model: TimelineEntry,
  stamp: string,
  text: string,
  kind: Kind | undefined,
): readonly string[] | undefined {
  const source = store.lineAt(line);
  const cells = splitRow(source);
  const { start, end } = model.stampRange;
  const time = cells.find(cell => cell.start <= start.character && end.character <= cell.end);
  const words = cells.find(cell => cell.start === model.textRange.start.character);
  if (time === undefined || words === undefined || time === words) return undefined;
  const named =
    model.kindText === undefined
      ? undefined
      : cells.find(cell => source.slice(cell.start, cell.end) === model.kindText && cell !== time && cell !== words);
  const content = kind !== undefined && named === undefined ? kindLabel(entries, model, kind) + text : text;
  const values = cells.map(cell => {
    if (cell === time) return source.slice(cell.start, start.character) + stamp + source.slice(end.character, cell.end);
    if (cell === words) return escapePipes(content);
    return cell === named ? (kind ?? '') : '';
  });
  return [rowLike(store, line, values)];
}
