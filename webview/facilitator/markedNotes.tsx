import type { NoteView } from '../../core/view';
import { shownWords, wordsClass } from './hiding';
import { isWritable, type Meeting } from './meeting';

interface Props {
  readonly meeting: Meeting;
  readonly part: 'Parking lot' | 'Questions';
  readonly items: readonly NoteView[];
  /** What ticking means: "Answered", "Dealt with". */
  readonly done: string;
}

/** Bullets of the record, each to be ticked or left open on purpose. */
export function MarkedNotes({ meeting, part, items, done }: Props) {
  const { state } = meeting;
  const mark = ({ line, text: expected }: NoteView, mark: 'done' | 'kept' | 'open') =>
    meeting.write({ type: 'mark-note', part, line, expected, mark }, 'mark');
  return (
    <ul class="notes">
      {items.map(item => {
        const words = shownWords(state, item);
        const button = (is: boolean, name: string, to: 'done' | 'kept') => (
          <button
            type="button"
            class="button"
            aria-pressed={is}
            disabled={!isWritable(state)}
            onClick={() => mark(item, is ? 'open' : to)}
          >
            {is && '✓ '}
            {name}
            <span class="unseen"> {words.slice(0, 120)}</span>
          </button>
        );
        return (
          <li key={item.line} class="marked">
            <span class={wordsClass(state, item)} dir="auto">
              {words}
            </span>
            <span class="buttons">
              {button(item.done, done, 'done')}
              {button(item.kept, 'Keep open', 'kept')}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
