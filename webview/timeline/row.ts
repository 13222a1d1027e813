import { laneNames, laneOf, milestoneNames, ownWords } from '../../core/drawing';
import { element, setAttributes, setText } from '../shared/dom';
import { severityName } from '../shared/words';
import type { Row } from './rows';
import { markIcon, problemIcon } from './shapes';

/** A list item with one button for all words of an entry, so that they are read as one; no words yet. */
export function createRow(): HTMLLIElement {
  const item = element('li');
  item.append(element('p', { class: 'date', 'aria-hidden': 'true', hidden: true }));
  item.append(element('button', { type: 'button', class: 'entry', tabindex: -1 }));
  return item;
}

/** Puts other words into an item; its button, and with it the focus, stays. */
export function fillRow(item: HTMLLIElement, { entry, time, date }: Row): void {
  const text = ownWords(entry);
  const { certainty, milestones, starred, elapsedLabel, problems } = entry;
  const lane = laneOf(entry);
  const words = element('span', { class: 'words', dir: 'auto' }, text === '' ? 'No words yet.' : text);
  const marks = element('span', { class: 'marks' });
  if (starred) marks.append(element('span', { class: 'tag' }, '★ key moment'));
  marks.append(...milestones.map(name => element('span', { class: 'tag' }, milestoneNames[name] ?? name)));
  const parts: Node[] = [
    element('span', { class: 'time' }, ...(date === undefined ? [] : [unseenDate(date)]), time),
    element('span', { class: 'kind' }, markIcon(lane, certainty), laneNames[lane]),
    words,
  ];
  if (marks.childElementCount > 0) parts.push(marks);
  parts.push(element('span', { class: 'elapsed' }, elapsedLabel ?? ''));
  for (const { severity, message } of problems) {
    const said = element('span', { class: 'said' }, `${severityName(severity)}: ${message}`);
    parts.push(element('span', { class: 'problem' }, problemIcon(severity), said));
  }
  const [heading, button] = item.children;
  if (heading !== undefined) {
    setText(heading, date ?? '');
    setAttributes(heading, { hidden: date === undefined });
  }
  button?.replaceChildren(...parts);
}

/** The date stands above the row for the eye; those who hear the row hear it there. */
function unseenDate(date: string): HTMLElement {
  return element('span', { class: 'unseen' }, `${date} `);
}
