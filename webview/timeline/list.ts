import { element, setAttributes } from '../shared/dom';
import { createFilling } from './filling';
import { firstInView, patch } from './patch';
import type { Row } from './rows';

export interface ListEvents {
  /** An entry was chosen; `open` asks to go on in the editor. */
  readonly onChoose: (index: number, open: boolean) => void;
  /** The keyboard moved to an entry. */
  readonly onSelect: (index: number) => void;
}

export interface EntryList {
  readonly element: HTMLOListElement;
  show(rows: readonly Row[]): void;
  /** Marks the selected entries and the cursor's by rank; the selected one is what Tab reaches. */
  point(selected: number | undefined, others: readonly number[], current: readonly number[]): void;
  /** Brings an entry into view, and the keyboard to it where asked. */
  goTo(index: number, focus: boolean): void;
}

/** How far a key moves. */
const keys: { readonly [key: string]: (index: number, length: number) => number } = {
  ArrowDown: index => index + 1,
  ArrowUp: index => index - 1,
  PageDown: index => index + 10,
  PageUp: index => index - 10,
  Home: () => 0,
  End: (_, length) => length - 1,
};

/** The entries as an ordered list of buttons with one Tab stop. */
export function createList({ onChoose, onSelect }: ListEvents): EntryList {
  const list = element('ol', { class: 'entries', 'aria-label': 'Timeline entries' });
  let shown: readonly Row[] = [];
  const filling = createFilling(list);

  const indexOf = (target: EventTarget | null) => {
    const item = target instanceof Element ? target.closest('li') : null;
    return item === null ? -1 : [...list.children].indexOf(item);
  };
  const goTo = (index: number, focus: boolean) => {
    const button = list.children[index]?.lastElementChild;
    if (!(button instanceof HTMLElement)) return;
    if (focus) button.focus({ preventScroll: true });
    button.scrollIntoView({ block: 'nearest' });
  };

  list.addEventListener('click', event => {
    const index = indexOf(event.target);
    if (index >= 0) onChoose(index, false);
  });
  list.addEventListener('dblclick', event => {
    const index = indexOf(event.target);
    if (index >= 0) onChoose(index, true);
  });
  list.addEventListener('keydown', event => {
    const index = indexOf(event.target);
    if (index < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      onChoose(index, true);
      return;
    }
    const move = keys[event.key];
    if (move === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(shown.length - 1, move(index, shown.length)));
    onSelect(next);
    goTo(next, true);
  });

  return {
    element: list,
    show(rows) {
      const first = firstInView(list);
      const stale = patch(list, shown, rows);
      shown = rows;
      filling.start(stale, Math.max(0, first - 20), rows);
      list.classList.toggle(
        'kindless',
        rows.every(({ entry }) => entry.kind === undefined),
      );
    },
    point(selected, others, current) {
      for (const button of list.querySelectorAll('.selected, [tabindex="0"], [aria-current]')) {
        setAttributes(button, { tabindex: -1, 'aria-current': undefined, class: 'entry' });
      }
      const button = (index: number) => list.children[index]?.lastElementChild;
      button(selected ?? 0)?.setAttribute('tabindex', '0');
      const chosen = selected === undefined ? [] : [selected, ...others];
      for (const index of chosen) button(index)?.classList.add('selected');
      for (const index of current) button(index)?.setAttribute('aria-current', 'location');
    },
    goTo,
  };
}
