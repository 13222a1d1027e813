import { fillRow } from './row';
import type { Row } from './rows';

/** Rows written at once, and in each frame after; about two screens. */
const batch = 80;

/** Writes words into rows: those in view now, the others in the frames that follow, so that typing never waits. */
export interface Filling {
  /** `stale` are the ranks to write; what an earlier call left undone is done too. */
  start(stale: readonly number[], first: number, rows: readonly Row[]): void;
}

/** Makes the filling of a list. */
export function createFilling(list: HTMLOListElement): Filling {
  let waiting: readonly HTMLLIElement[] = [];
  let shown = new Map<Element, Row>();
  let isScheduled = false;

  const fill = (items: readonly HTMLLIElement[]) => {
    for (const item of items) {
      const row = shown.get(item);
      if (row !== undefined) fillRow(item, row);
    }
  };
  const fillNext = () => {
    isScheduled = false;
    fill(waiting.slice(0, batch));
    waiting = waiting.slice(batch);
    schedule();
  };
  const schedule = () => {
    if (waiting.length === 0 || isScheduled) return;
    isScheduled = true;
    requestAnimationFrame(fillNext);
  };

  return {
    start(stale, first, rows) {
      const items = [...list.children].filter(item => item instanceof HTMLLIElement);
      const wanted = new Set([...stale.flatMap(rank => items[rank] ?? []), ...waiting]);
      const ordered = [...items.slice(first), ...items.slice(0, first)].filter(item => wanted.has(item));
      shown = new Map(items.flatMap((item, rank) => (rows[rank] === undefined ? [] : [[item, rows[rank]]])));
      fill(ordered.slice(0, batch));
      waiting = ordered.slice(batch);
      schedule();
    },
  };
}
