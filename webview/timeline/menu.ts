import { element, setAttributes } from '../shared/dom';

/** A button that opens a list of choices; arrows move in it, Escape closes it. */
export function createMenu(
  name: string,
  choices: readonly { readonly value: string; readonly label: string }[],
  onChoose: (value: string) => void,
): HTMLElement {
  const items = choices.map(({ value, label }) =>
    element('button', { type: 'button', role: 'menuitem', tabindex: -1, 'data-value': value }, label),
  );
  const list = element('div', { class: 'menu', role: 'menu', 'aria-label': name, hidden: true }, ...items);
  const button = element('button', {
    type: 'button',
    class: 'button',
    'aria-haspopup': 'menu',
    'aria-expanded': 'false',
  });
  button.append(name, element('span', { class: 'chevron', 'aria-hidden': 'true' }, ' ▾'));
  const root = element('div', { class: 'menu-root' }, button, list);
  const setOpen = (isOpen: boolean, rank = 0) => {
    list.hidden = !isOpen;
    setAttributes(button, { 'aria-expanded': String(isOpen) });
    (isOpen ? items[rank] : undefined)?.focus();
  };

  button.addEventListener('click', () => setOpen(list.hasAttribute('hidden')));
  root.addEventListener('focusout', event => {
    if (!(event.relatedTarget instanceof Node) || !root.contains(event.relatedTarget)) setOpen(false);
  });
  root.addEventListener('keydown', event => {
    const at = items.findIndex(item => item.matches(':focus'));
    const move = steps[event.key];
    if (event.key === 'Escape' && !list.hasAttribute('hidden')) {
      setOpen(false);
      button.focus();
    } else if (move !== undefined) {
      setOpen(true, move(at, items.length));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  list.addEventListener('click', event => {
    const value = event.target instanceof Element ? event.target.getAttribute('data-value') : null;
    if (value === null) return;
    setOpen(false);
    button.focus();
    onChoose(value);
  });
  return root;
}

const steps: { readonly [key: string]: (at: number, length: number) => number } = {
  ArrowDown: (at, length) => (at + 1) % length,
  ArrowUp: (at, length) => (at <= 0 ? length - 1 : at - 1),
  Home: () => 0,
  End: (_, length) => length - 1,
};
