import { rangeOnLine } from '../text';
import type { Completion } from './types';

/** One completion a value, in the order given; `lead` goes before the value where a space is still missing. */
export function valueCompletions(
  line: number,
  from: number,
  to: number,
  values: readonly string[],
  kind: Completion['kind'],
  lead: string,
): readonly Completion[] {
  return values.map((value, rank) => ({
    label: value,
    range: rangeOnLine(line, from, to),
    newText: lead + value,
    filterText: lead + value,
    sortText: String(rank).padStart(3, '0'),
    kind,
  }));
}
