import type { Certainty } from '../view/types';
import type { Lane } from './names';

/** Half the size of a mark, in pixels. */
export const markRadius = 6;

/** Outlines around 0/0, at most {@link markRadius} to each side: kinds differ by shape first, by colour second. */
export const outlines: { readonly [lane in Lane]: string } = {
  effect: 'M-5 0A5 5 0 1 1 5 0A5 5 0 1 1 -5 0Z',
  action: 'M0 -6L6 0L0 6L-6 0Z',
  understanding: 'M0 -6L6 5L-6 5Z',
  other: 'M-4.5 -4.5H4.5V4.5H-4.5Z',
};

/** A star around 0/0 for key moments, six pixels to each side. */
export const starOutline = 'M0 -6L1.6 -2.1L5.8 -1.8L2.6 0.9L3.6 5L0 2.8L-3.6 5L-2.6 0.9L-5.8 -1.8L-1.6 -2.1Z';

/** A triangle with an exclamation mark for what should be mended, a circle with an i for a note; five pixels around 0/0. */
export const findingOutlines = {
  warning: { outline: 'M0 -5L5 4H-5Z', sign: 'M0 -2V1M0 2.2V3' },
  note: { outline: 'M-4.5 0A4.5 4.5 0 1 1 4.5 0A4.5 4.5 0 1 1 -4.5 0Z', sign: 'M0 -0.5V2.5M0 -2.6V-1.8' },
} as const;

/** Whether a mark is drawn open: the time is not exact. */
export function isOpen(certainty: Certainty): boolean {
  return certainty === 'approximate' || certainty === 'date-only';
}
