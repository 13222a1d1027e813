import type { DurationView } from '../view/types';
import type { Axis } from './axis';
import type { PhaseBand } from './drawing';
import type { Measure } from './wrap';

/** Bands from one milestone to the next, with as many words as fit. */
export function layPhases(
  durations: readonly DurationView[],
  axis: Axis,
  { measure, phaseText }: { readonly measure: Measure; readonly phaseText: (duration: DurationView) => string },
): readonly PhaseBand[] {
  return durations.map(duration => {
    const left = axis.at(duration.start);
    const right = Math.max(left + 2, axis.at(duration.end));
    const fits = [phaseText(duration), duration.label].find(text => measure(text) <= right - left - 12);
    return { name: duration.name, left, right, textX: (left + right) / 2, ...(fits !== undefined && { text: fits }) };
  });
}
