import { drawers } from './drawers';
import type { MeetingState } from './meetingState';
import type { MeetingEvent } from './state';
import { steps } from './words';

type KeyResult =
  | MeetingEvent
  | { readonly type: 'help' }
  | { readonly type: 'undo' }
  | { readonly type: 'focus-entry' };

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
  ['0 – 5', 'Prepare, or go to a step'],
  ['j  →  ↓', 'Next timeline entry'],
  ['k  ←  ↑', 'Previous timeline entry'],
  ...drawers.map(({ key, name }) => [key, name] as const),
  ['l', 'One more learned something new'],
  ['+', '5 more minutes for this step'],
  ['x', 'Screen is shared, or not any more'],
  ['u', 'Undo what was written last'],
  ['Ctrl+S', 'Save the document'],
  ['Enter', 'In a field: write it into the document'],
  ['Esc', 'Leave a field, so that these keys work; close a form, a card or this help'],
  ['?', 'This help'],
];

/** What a key means while no field has the focus; `undefined` for nothing. */
export function eventOfKey(key: string, { step, entry, marks, written }: MeetingState): KeyResult | undefined {
  if (key === '?') return { type: 'help' };
  if (key === '+') return { type: 'lengthened' };
  if (key === 'u') return written === undefined ? undefined : { type: 'undo' };
  if (key === 'l') return learnedOneMore(marks.learned, 1);
  if (key === 'x') return sharing(!marks.shared);
  if (key === 'a' && step === 'timeline') return { type: 'focus-entry' };
  const drawer = drawers.find(each => each.key === key);
  if (drawer !== undefined) return { type: 'drawn', drawer: drawer.id };
  const target = /^[0-5]$/.test(key) ? steps[Number(key)] : undefined;
  if (target !== undefined) return { type: 'stepped', step: target.id };
  const move = step === 'timeline' ? moves[key] : undefined;
  return move === undefined ? undefined : { type: 'moved', entry: entry + move };
}

/** The counter of those who learned something, by `change`; never below none. */
export function learnedOneMore(learned: number, change: number): MeetingEvent {
  const count = Math.max(0, learned + change);
  return { type: 'marked', change: { learned: count }, words: `Learned something new: ${count}.` };
}

/** Others begin or cease to see the screen. */
export function sharing(shared: boolean): MeetingEvent {
  const words = shared ? 'Sensitive lines are hidden now.' : 'All lines are shown again.';
  return { type: 'marked', change: { shared }, words };
}

/** Whether keys belong to the element that has the focus. */
export function takesKeys(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, select, textarea, dialog, [contenteditable]') !== null;
}
