import type { MeetingEvent, MeetingState } from './state';
import { steps } from './words';

type KeyResult = MeetingEvent | { readonly type: 'help' };

/** Keys that leave the step alone and move through the timeline. */
const moves: { readonly [key: string]: number } = {
  j: 1,
  ArrowRight: 1,
  ArrowDown: 1,
  k: -1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

/** The keys, for the help. */
export const keyTexts: readonly (readonly [keys: string, does: string])[] = [
  ['1 – 5', 'Go to a step'],
  ['j  →  ↓', 'Next timeline entry'],
  ['k  ←  ↑', 'Previous timeline entry'],
  ['Enter', 'In a field: write it into the document'],
  ['Esc', 'Close an open form or this help'],
  ['?', 'This help'],
];

/** What a key means while no field has the focus; `undefined` for nothing. */
export function eventOfKey(key: string, { step, entry }: MeetingState): KeyResult | undefined {
  if (key === '?') return { type: 'help' };
  const target = /^[1-5]$/.test(key) ? steps[Number(key) - 1] : undefined;
  if (target !== undefined) return { type: 'stepped', step: target.id };
  const move = step === 'timeline' ? moves[key] : undefined;
  return move === undefined ? undefined : { type: 'moved', entry: entry + move };
}

/** Whether keys belong to the element that has the focus. */
export function takesKeys(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, select, textarea, dialog, [contenteditable]') !== null;
}
