import type { Meeting } from './meeting';
import { elapsedText } from './timer';

/** What became of the writing, and how long the meeting has run. */
export function Footer({ meeting, onHelp }: { readonly meeting: Meeting; readonly onHelp: () => void }) {
  const { written, document, startedAt, now } = meeting.state;
  const undo = () => {
    meeting.post({ type: 'undo' });
    meeting.dispatch({ type: 'undone' });
  };
  return (
    <footer class="status">
      {written !== undefined && (
        <span>
          Written to the document ·{' '}
          <button type="button" class="link" onClick={undo}>
            Undo
          </button>
        </span>
      )}
      {document?.dirty === true && (
        <span>
          Unsaved ·{' '}
          <button type="button" class="link" onClick={() => meeting.post({ type: 'save' })}>
            Save
          </button>
        </span>
      )}
      <span class="spacer" />
      {startedAt !== undefined && (
        <span class="quiet">
          {elapsedText(startedAt, now)} ·{' '}
          <button type="button" class="link" onClick={() => meeting.dispatch({ type: 'restarted', now: Date.now() })}>
            Restart timer
          </button>
        </span>
      )}
      <button type="button" class="button" aria-keyshortcuts="?" onClick={onHelp}>
        Help
      </button>
    </footer>
  );
}
