import { laneOf, lanes } from '../../core/drawing';
import type { EntryView, TimelineView } from '../../core/view';

const minute = 60_000;

/** What a key in the picture asks for. */
export type PictureCommand =
  | { readonly type: 'select'; readonly index: number }
  | { readonly type: 'reveal'; readonly focus: boolean }
  | { readonly type: 'zoom'; readonly factor: number }
  | { readonly type: 'fit' }
  | { readonly type: 'pan'; readonly share: number }
  /** Milliseconds. */
  | { readonly type: 'move'; readonly by: number }
  | { readonly type: 'insert' }
  | { readonly type: 'cancel' };

const commands: { readonly [key: string]: PictureCommand } = {
  Enter: { type: 'reveal', focus: true },
  ' ': { type: 'reveal', focus: false },
  '+': { type: 'zoom', factor: 1.5 },
  '=': { type: 'zoom', factor: 1.5 },
  '-': { type: 'zoom', factor: 1 / 1.5 },
  '0': { type: 'fit' },
  'Shift+ArrowRight': { type: 'pan', share: 0.25 },
  'Shift+ArrowLeft': { type: 'pan', share: -0.25 },
  PageDown: { type: 'pan', share: 0.9 },
  PageUp: { type: 'pan', share: -0.9 },
  'Alt+ArrowRight': { type: 'move', by: minute },
  'Alt+ArrowLeft': { type: 'move', by: -minute },
  'Alt+Shift+ArrowRight': { type: 'move', by: 10 * minute },
  'Alt+Shift+ArrowLeft': { type: 'move', by: -10 * minute },
  n: { type: 'insert' },
  Insert: { type: 'insert' },
  Escape: { type: 'cancel' },
};

type Timed = EntryView & { readonly start: number };

/** The command of a key; arrows go through the entries in the order of their times, and up and down between lanes. */
export function commandOf(
  event: KeyboardEvent,
  { entries }: TimelineView,
  selected: number | undefined,
): PictureCommand | undefined {
  if (event.ctrlKey || event.metaKey) return undefined;
  const isArrow = event.key.startsWith('Arrow');
  const shift = event.shiftKey && isArrow ? 'Shift+' : '';
  const command = commands[`${event.altKey ? 'Alt+' : ''}${shift}${event.key}`];
  if (command !== undefined) return command;
  const index = event.altKey ? undefined : entryFor(event.key, entries, selected);
  return index === undefined ? undefined : { type: 'select', index };
}

function entryFor(key: string, entries: readonly EntryView[], selected: number | undefined): number | undefined {
  const timed = entries.filter((entry): entry is Timed => entry.start !== undefined);
  timed.sort((one, other) => one.start - other.start || one.index - other.index);
  const at = timed.findIndex(({ index }) => index === selected);
  const current = timed[at];
  switch (key) {
    case 'ArrowRight':
      return timed[Math.min(at + 1, timed.length - 1)]?.index;
    case 'ArrowLeft':
      return timed[Math.max(at - 1, 0)]?.index;
    case 'Home':
      return timed[0]?.index;
    case 'End':
      return timed.at(-1)?.index;
    case 'ArrowDown':
      return current === undefined ? timed[0]?.index : inNextLane(timed, current, 1);
    case 'ArrowUp':
      return current === undefined ? timed[0]?.index : inNextLane(timed, current, -1);
    default:
      return undefined;
  }
}

/** The entry of the next lane that happened nearest to this one. */
function inNextLane(timed: readonly Timed[], from: Timed, step: 1 | -1): number | undefined {
  const used = lanes.filter(lane => timed.some(entry => laneOf(entry) === lane));
  const lane = used[used.indexOf(laneOf(from)) + step];
  if (lane === undefined) return undefined;
  const distance = (entry: Timed) => Math.abs(entry.start - from.start);
  const own = timed.filter(entry => laneOf(entry) === lane);
  return own.reduce<Timed | undefined>(
    (best, entry) => (best === undefined || distance(entry) < distance(best) ? entry : best),
    undefined,
  )?.index;
}
