import { checksOf, longDate } from '../checklist';
import { DraftForm } from '../draftForm';
import type { Meeting } from '../meeting';

/** Step 5: a date to come back to, and what is still open. */
export function Close({ meeting }: { readonly meeting: Meeting }) {
  const { document, wasRead } = meeting.state;
  if (document === undefined) return null;
  const { stated, due } = document.view.followUp;
  const shown = stated ?? due ?? '';
  const fields = [
    { name: 'date', label: 'Follow-up review', type: 'date' as const, shown, needed: 'Choose a date, then set it.' },
  ];
  return (
    <>
      <p>{dateText(stated, due)}</p>
      <DraftForm
        meeting={meeting}
        form="follow-up"
        label="Set the follow-up review"
        fields={fields}
        submit="Set the date"
        onSubmit={value => meeting.write({ type: 'set-follow-up', date: value('date') }, 'follow-up')}
      />
      <h3 class="question">Before you leave</h3>
      <ul class="checks">
        {checksOf(document.view, wasRead).map(({ isDone, text }) => (
          <li key={text} class={isDone ? 'check done' : 'check'}>
            <span aria-hidden="true">{isDone ? '✓' : '○'}</span>
            <span>
              <span class="unseen">{isDone ? 'Done: ' : 'Open: '}</span>
              {text}
            </span>
          </li>
        ))}
      </ul>
      <button type="button" class="button" onClick={() => meeting.post({ type: 'show', what: 'document' })}>
        Open the document
      </button>
    </>
  );
}

function dateText(stated: string | undefined, due: string | undefined): string {
  const proposal = due === undefined ? '' : `Two months after the incident is ${longDate(due)}.`;
  if (stated === undefined) return proposal === '' ? 'When do we look at our progress? Two months is usual.' : proposal;
  if (due === undefined || stated === due) return `The document says ${longDate(stated)}.`;
  return `The document says ${longDate(stated)}. ${proposal}`;
}
