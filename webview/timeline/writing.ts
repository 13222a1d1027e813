import type { FromWebview } from '../../protocol';
import type { Layout } from './layouts';
import type { PictureEvents } from './picture';
import type { PictureCommand } from './pictureKeys';
import { snapped } from './snap';
import type { TimelineEvent, TimelineState } from './state';
import { clockFor, instantLabel, typedTime } from './zones';

interface WritingPorts {
  readonly state: () => TimelineState;
  readonly layout: () => Layout | undefined;
  readonly dispatch: (event: TimelineEvent) => void;
  readonly post: (message: FromWebview) => void;
}

/** What writes into the document from the picture: entries that are moved, and new ones. */
export interface Writing {
  readonly events: Pick<PictureEvents, 'onDrag' | 'onEmpty' | 'onAdd' | 'onCancel'>;
  /** Does what a key asks for where it is about writing. */
  pressKey(command: PictureCommand): boolean;
}

const readOnly = 'This document cannot be edited here.';

/** Makes it; nothing is written before the new time was shown. */
export function createWriting({ state, layout, dispatch, post }: WritingPorts): Writing {
  let count = 0;
  const say = (text: string, isRefusal = false) => dispatch({ type: 'said', text, isRefusal });
  const timeline = () => state().view?.timeline;
  const label = (instant: number) => {
    const shown = timeline();
    return shown === undefined ? '' : instantLabel(instant, shown, clockFor(state().zone, shown));
  };

  return {
    events: {
      onDrag: (index, pixels, phase) => {
        if (phase === 'given up') return cancel();
        const to = placeOf(index, pixels);
        if (to === undefined)
          return phase === 'dropped' ? say('This entry has no time that could be moved.', true) : undefined;
        dispatch({ type: 'moving', moving: { index, to } });
        if (phase === 'dropped') finishMove();
      },
      onEmpty: (x, y) => {
        const drawn = layout()?.drawing;
        const shown = timeline();
        if (drawn === undefined || shown === undefined || y > drawn.bottom || x < drawn.left - 8) return;
        const lane = drawn.lanes.find(({ top, bottom }) => y >= top && y < bottom)?.lane ?? 'other';
        const { view } = drawn;
        const clock = clockFor(state().zone, shown);
        beginInsert(snapped(view.instantAt(x), view.pixelsPerMillisecond, clock), lane);
      },
      onAdd: text => {
        const { inserting, view } = state();
        if (inserting === undefined || view === undefined) return;
        const { at, lane } = inserting;
        const kind = lane === 'other' ? {} : { kind: lane };
        const time = typedTime(at, view.timeline);
        post({ type: 'act', id: nextId(), action: { type: 'insert-entry', time, near: at, text, ...kind } });
        dispatch({ type: 'inserting', inserting: undefined });
      },
      onCancel: cancel,
    },
    pressKey(command) {
      const { moving, selected } = state();
      if (command.type === 'move') return moveByKey(command.by);
      if (command.type === 'insert') return insertByKey(selected);
      if (command.type === 'cancel') {
        cancel();
        return true;
      }
      if (moving === undefined) return false;
      if (command.type === 'reveal') finishMove();
      else cancel();
      return command.type === 'reveal';
    },
  };

  function moveByKey(by: number): boolean {
    const { selected, moving } = state();
    if (selected === undefined) return true;
    const from = moving?.index === selected ? moving.to : timeline()?.entries[selected]?.start;
    if (from === undefined) say('This entry has no time that could be moved.', true);
    else {
      dispatch({ type: 'moving', moving: { index: selected, to: from + by } });
      say(`Move to ${label(from + by)}? Enter writes it, Escape leaves it.`);
    }
    return true;
  }

  function insertByKey(selected: number | undefined): boolean {
    const entry = selected === undefined ? undefined : timeline()?.entries[selected];
    if (entry?.start === undefined) say('Select an entry first: the new one begins at its time.', true);
    else beginInsert(entry.start, entry.kind ?? 'other');
    return true;
  }

  function beginInsert(at: number, lane: NonNullable<TimelineState['inserting']>['lane']): void {
    if (!state().writable) return say(readOnly, true);
    dispatch({ type: 'inserting', inserting: { at, lane } });
  }

  /** Where an entry comes to stand that is dragged by pixels; `undefined` where it has no time. */
  function placeOf(index: number, pixels: number): number | undefined {
    const drawn = layout()?.drawing;
    const shown = timeline();
    const start = shown?.entries[index]?.start;
    if (drawn === undefined || shown === undefined || start === undefined) return undefined;
    const { view } = drawn;
    const clock = clockFor(state().zone, shown);
    return snapped(view.instantAt(view.at(start) + pixels), view.pixelsPerMillisecond, clock);
  }

  function finishMove(): void {
    const { moving, writable } = state();
    const entry = moving === undefined ? undefined : timeline()?.entries[moving.index];
    if (moving === undefined || entry === undefined) return;
    dispatch({ type: 'moving', moving: undefined });
    if (!writable) return say(readOnly, true);
    if (moving.to === entry.start) return say('The time stays as it was.');
    const { line, when } = entry;
    post({ type: 'act', id: nextId(), action: { type: 'move-entry', line, expected: when, to: moving.to } });
  }

  function cancel(): void {
    if (state().moving !== undefined) say('The time stays as it was.');
    dispatch({ type: 'moving', moving: undefined });
    dispatch({ type: 'inserting', inserting: undefined });
  }

  function nextId(): string {
    count += 1;
    return `picture-${count}`;
  }
}
