import { checksOf, longDate } from '../checklist';
import { CheckList } from '../checks';
import { DraftForm } from '../draftForm';
import { MarkedNotes } from '../markedNotes';
import type { Meeting } from '../meeting';
import { endMeeting } from '../timer';
import { Backlog } from './backlog';
import { Poll } from './poll';

/** Step 5: a date to come back to, and what is still open. */
export function Close({ meeting }: { readonly meeting: Meeting }) {
  const { document, wasRead } = meeting.state;
  if (document === undefined) return null;
  const { stated, due } = document.view.followUp;
  const { questions, parkingLot } = document.view.meeting;
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
      <CheckList checks={checksOf(document.view, wasRead)} />
      {questions.length > 0 && (
        <section aria-label="Questions">
          <h3>Questions</h3>
          <MarkedNotes meeting={meeting} part="Questions" items={questions} done="Answered" />
        </section>
      )}
      {parkingLot.length > 0 && (
        <section aria-label="Parking lot">
          <h3>Parking lot</h3>
          <MarkedNotes meeting={meeting} part="Parking lot" items={parkingLot} done="Dealt with" />
        </section>
      )}
      <section aria-label="Backlog">
        <h3>For the backlog</h3>
        <Backlog meeting={meeting} />
      </section>
      <section aria-label="How did this go?">
        <h3>How did this go?</h3>
        <Poll meeting={meeting} />
        <p class="quiet">Whose view was missing today? Note it with N. After Heroku’s template.</p>
      </section>
      <div class="buttons">
        <button type="button" class="button" onClick={() => meeting.post({ type: 'invite', what: 'follow-up' })}>
          Invite to the follow-up review
        </button>
        <button type="button" class="button" onClick={() => meeting.post({ type: 'show', what: 'document' })}>
          Open the document
        </button>
        {meeting.state.clock.running !== undefined && (
          <button type="button" class="button primary" onClick={() => endMeeting(meeting)}>
            End the meeting
          </button>
        )}
      </div>
    </>
  );
}

function dateText(stated: string | undefined, due: string | undefined): string {
  const proposal = due === undefined ? '' : `Two months after the incident is ${longDate(due)}.`;
  if (stated === undefined) return proposal === '' ? 'When do we look at our progress? Two months is usual.' : proposal;
  if (due === undefined || stated === due) return `The document says ${longDate(stated)}.`;
  return `The document says ${longDate(stated)}. ${proposal}`;
}
