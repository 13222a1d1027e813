import { spentIn } from '../../../core/meeting/clock';
import type { Meeting } from '../meeting';
import { MissedEntry } from '../missedEntry';
import { presetOf } from '../state';
import { Drawing } from './drawing';
import { EntryCard } from './entryCard';

/** Step 2: entry by entry, and what is missing between them. */
export function TimelineStep({ meeting }: { readonly meeting: Meeting }) {
  const { document, entry: rank } = meeting.state;
  const timeline = document?.view.timeline;
  const entries = timeline?.entries ?? [];
  const entry = entries[rank];
  const move = (to: number) => meeting.dispatch({ type: 'moved', entry: to });
  return (
    <>
      {entry === undefined || timeline === undefined ? (
        <p>The timeline has no entries yet: add the first one below.</p>
      ) : (
        <>
          <Drawing meeting={meeting} timeline={timeline} rank={rank} />
          <div class="moves">
            <button type="button" class="button" aria-disabled={rank === 0} onClick={() => move(rank - 1)}>
              Previous
            </button>
            <label class="jump">
              <span>Entry</span>
              <input
                type="number"
                min={1}
                max={entries.length}
                value={rank + 1}
                onChange={event => move(Number(event.currentTarget.value) - 1)}
              />
              <span>of {entries.length}</span>
            </label>
            <button
              type="button"
              class="button primary"
              aria-disabled={rank === entries.length - 1}
              onClick={() => move(rank + 1)}
            >
              Next
            </button>
            <span class="spacer" />
            <button
              type="button"
              class="button"
              onClick={() => meeting.post({ type: 'reveal', line: entry.line, endLine: entry.endLine, focus: false })}
            >
              Show in the document
            </button>
            <button type="button" class="button" onClick={() => meeting.post({ type: 'show', what: 'timeline' })}>
              Open the timeline preview
            </button>
          </div>
          <EntryCard meeting={meeting} entry={entry} />
        </>
      )}
      <h3 class="question">What did we miss?</h3>
      <MissedEntry meeting={meeting} />
      <Nudge meeting={meeting} />
    </>
  );
}

/** Halfway through, a reminder to ask the room; it goes when somebody was counted. */
function Nudge({ meeting: { state } }: { readonly meeting: Meeting }) {
  const half = (presetOf(state).timeline * 60_000) / 2;
  if (state.marks.learned > 0 || half === 0 || spentIn(state.clock, 'timeline', state.now) < half) return null;
  return (
    <p class="hint">
      Half of the time is over. Ask for hands: how many learned something new? <kbd>L</kbd> counts one.{' '}
      <span class="quiet">After Etsy’s facilitation guide</span>
    </p>
  );
}
