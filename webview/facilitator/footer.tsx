import { cards } from '../../core/meeting/cards';
import { drawers } from './drawers';
import { learnedOneMore } from './keys';
import type { Meeting } from './meeting';
import { restoredWords, unansweredWords } from './state';

const cardIds = new Set<string>(cards.map(({ id }) => id));

/** What can be reached at any time, and what became of the writing. */
export function Footer({ meeting, onHelp }: { readonly meeting: Meeting; readonly onHelp: () => void }) {
  const { written, document, marks, drawer, refusals, isRestored, isUnanswered } = meeting.state;
  const openItems = (items: readonly { readonly done: boolean }[] = []) => items.filter(({ done }) => !done).length;
  const counts: { readonly [id: string]: number } = {
    parking: openItems(document?.view.meeting.parkingLot),
    question: openItems(document?.view.meeting.questions),
  };
  const button = ({ id, key, name }: (typeof drawers)[number]) => (
    <button
      key={id}
      type="button"
      class="link"
      aria-expanded={drawer === id}
      aria-keyshortcuts={key}
      onClick={() => meeting.dispatch({ type: 'drawn', drawer: id })}
    >
      {name}
      {counts[id] !== undefined && ` ${counts[id]}`} <kbd>{key.toUpperCase()}</kbd>
    </button>
  );
  return (
    <footer class="status">
      <div class="any-time">
        {drawers.filter(({ id }) => !cardIds.has(id)).map(button)}
        <span class="learned">
          Learned something new: {marks.learned}{' '}
          <button
            type="button"
            class="button"
            aria-label="One fewer learned something new"
            onClick={() => meeting.dispatch(learnedOneMore(marks.learned, -1))}
          >
            −
          </button>{' '}
          <button
            type="button"
            class="button"
            aria-label="One more learned something new"
            aria-keyshortcuts="l"
            onClick={() => meeting.dispatch(learnedOneMore(marks.learned, 1))}
          >
            +
          </button>
        </span>
        <span class="spacer" />
        <button type="button" class="button" aria-keyshortcuts="?" onClick={onHelp}>
          Help
        </button>
      </div>
      <div class="any-time">
        <span class="quiet">Say</span>
        {drawers.filter(({ id }) => cardIds.has(id)).map(button)}
        <span class="spacer" />
        {isRestored && <span>{restoredWords}</span>}
        {isUnanswered && <span class="refusal">{unansweredWords}</span>}
        {refusals.time !== undefined && <span class="refusal">{refusals.time}</span>}
        {refusals.mark !== undefined && <span class="refusal">{refusals.mark}</span>}
        {written !== undefined && (
          <span>
            Written to the document ·{' '}
            <button type="button" class="link" aria-keyshortcuts="u" onClick={() => undoLast(meeting)}>
              Undo
            </button>
          </span>
        )}
        {document?.dirty === true && (
          <span>
            Unsaved ·{' '}
            <button
              type="button"
              class="link"
              aria-keyshortcuts="Control+S Meta+S"
              onClick={() => meeting.post({ type: 'save' })}
            >
              Save
            </button>
          </span>
        )}
      </div>
    </footer>
  );
}

/** Takes back what was written last; its text is put back into its field when that is done. */
export function undoLast(meeting: Meeting): void {
  meeting.post({ type: 'undo' });
}
