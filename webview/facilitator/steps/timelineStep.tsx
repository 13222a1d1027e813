import { kindChoices, kindFrom } from '../choices';
import { DraftForm } from '../draftForm';
import type { Meeting } from '../meeting';
import { EntryCard } from './entryCard';
import { Strip } from './strip';

const missedFields = [
  { name: 'time', label: 'Time', placeholder: '14:05', needed: 'Write when it happened, such as 14:05.' },
  { name: 'kind', label: 'Kind', options: kindChoices },
  { name: 'text', label: 'What happened', isWide: true, needed: 'Write what happened, then add it.' },
];

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
          <EntryCard entry={entry} />
          <Strip timeline={timeline} rank={rank} />
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
              Show the drawing
            </button>
          </div>
        </>
      )}
      <h3 class="question">What did we miss?</h3>
      <DraftForm
        meeting={meeting}
        form="missed"
        label="Add a missing entry"
        fields={missedFields}
        submit="Add"
        onSubmit={value => {
          const kind = kindFrom(value('kind'));
          const action = { type: 'insert-entry', time: value('time'), text: value('text') } as const;
          const near = entry?.start;
          meeting.write(
            { ...action, ...(kind !== undefined && { kind }), ...(near !== undefined && { near }) },
            'missed',
          );
        }}
      />
    </>
  );
}
