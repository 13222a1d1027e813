import { rowSegments, splitRow, type TextStore } from '../text';

/**
 * A row with the columns of the one on the line, and these values in its cells. Where the row above or below has its pipes
 * at the same places, the new row has them there too, as far as its values fit.
 */
export function rowLike(store: TextStore, line: number, values: readonly string[]): string {
  const model = store.lineAt(line);
  const segments = rowSegments(model);
  const isAligned = [line - 1, line + 1].some(other => hasSamePipes(segments, store.lineAt(other)));
  const cells = splitRow(model);
  const written = segments.map(({ start, end }, rank) => {
    const cell = cells[rank] ?? { start: end, end };
    const value = values[rank] ?? '';
    const [before, after] =
      cell.start === cell.end ? [' ', ' '] : [model.slice(start, cell.start), model.slice(cell.end, end)];
    const least = before + value + (value === '' || after === '' ? '' : ' ');
    return isAligned && end < model.length ? least.padEnd(end - start) : least;
  });
  const [first, last] = [segments[0]?.start ?? 0, segments[segments.length - 1]?.end ?? model.length];
  return model.slice(0, first) + written.join('|') + model.slice(last);
}

/** A value as it stands in a cell. */
export function escapePipes(text: string): string {
  return text.replace(/\\?\|/g, '\\|');
}

function hasSamePipes(segments: readonly { readonly end: number }[], other: string): boolean {
  const others = rowSegments(other);
  return (
    segments.length > 1 &&
    segments.length === others.length &&
    segments.every(({ end }, rank) => end === others[rank]?.end)
  );
}
