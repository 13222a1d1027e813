import type { NoteView } from '../../core/view';
import { shownWords, wordsClass } from './hiding';
import type { Meeting } from './meeting';

/** Bullets of the record, as a list to read. */
export function Notes({ meeting, items }: { readonly meeting: Meeting; readonly items: readonly NoteView[] }) {
  if (items.length === 0) return null;
  return (
    <ul class="notes">
      {items.map(item => (
        <li key={item.line} class={item.done ? 'item done' : 'item'}>
          <span aria-hidden="true">{item.done ? '✓' : '·'}</span>{' '}
          <span class={wordsClass(meeting.state, item)} dir="auto">
            {shownWords(meeting.state, item)}
          </span>
          {item.kept && <span class="quiet"> kept open</span>}
        </li>
      ))}
    </ul>
  );
}
