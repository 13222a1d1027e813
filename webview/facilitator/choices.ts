import { laneNames } from '../../core/drawing';
import type { Aim, Kind } from '../../core/model/vocabulary';
import { aimTexts } from './words';

/** The kinds to choose from, the first for none. */
export const kindChoices: readonly (readonly [string, string])[] = [
  ['', 'Any kind'],
  ['effect', laneNames.effect],
  ['action', laneNames.action],
  ['understanding', laneNames.understanding],
];

/** The aims in their order. */
export const aimOrder: readonly Aim[] = ['likelihood', 'detection and response', 'handling and training', 'validation'];

/** The aims to choose from, the first for none. */
export const aimChoices: readonly (readonly [string, string])[] = [
  ['', 'No aim yet'],
  ...aimOrder.map(aim => [aim, aimTexts[aim].title] as const),
];

/** A chosen kind; `undefined` for none. */
export function kindFrom(value: string): Kind | undefined {
  return value === 'effect' || value === 'action' || value === 'understanding' ? value : undefined;
}

/** A chosen aim; `undefined` for none. */
export function aimFrom(value: string): Aim | undefined {
  return aimOrder.find(aim => aim === value);
}
