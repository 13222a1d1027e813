import { element, setText } from '../shared/dom';

/** A line in which an entry is written at a place of the picture. */
export interface InsertForm {
  readonly element: HTMLElement;
  /** Opens at a place of the picture, or closes. `label` says when and what. */
  show(
    place: { readonly x: number; readonly y: number; readonly width: number; readonly label: string } | undefined,
  ): void;
}

/** Makes the line; `onAdd` gets the words. */
export function createInsertForm(onAdd: (text: string) => void, onCancel: () => void): InsertForm {
  const name = element('label', { for: 'new-entry' });
  const input = element('input', { id: 'new-entry', type: 'text', autocomplete: 'off' });
  const add = element('button', { type: 'button', class: 'button primary' }, 'Add');
  const cancel = element('button', { type: 'button', class: 'button' }, 'Cancel');
  const row = element('div', { class: 'insert-row' }, input, add, cancel);
  const root = element('div', { class: 'insert', role: 'group', 'aria-label': 'New entry', hidden: true }, name, row);
  const addIfWritten = () => {
    if (input.value.trim() === '') input.focus();
    else onAdd(input.value);
  };
  add.addEventListener('click', addIfWritten);
  cancel.addEventListener('click', onCancel);
  root.addEventListener('keydown', event => {
    if (event.key === 'Escape') onCancel();
    if (event.key === 'Enter' && event.target === input && !event.isComposing) addIfWritten();
    event.stopPropagation();
  });
  return {
    element: root,
    show(place) {
      const wasHidden = root.hidden;
      root.hidden = place === undefined;
      if (place === undefined) return;
      setText(name, place.label);
      const width = Math.min(380, place.width - 16);
      root.style.width = `${width}px`;
      root.style.left = `${Math.max(8, Math.min(place.width - width - 8, place.x - 20))}px`;
      root.style.top = `${Math.max(4, place.y - 12)}px`;
      if (!wasHidden) return;
      input.value = '';
      input.focus();
    },
  };
}
