import type { MeetingView } from '../../../core/view';
import { DraftForm } from '../draftForm';
import { shownWords, wordsClass } from '../hiding';
import { isWritable, type Meeting } from '../meeting';

/** Those whom the document names, and those who are listed: ticked when they are there. */
export function Attendance({ meeting }: { readonly meeting: Meeting }) {
  const { state } = meeting;
  const view = state.document?.view.meeting;
  const people = view === undefined ? [] : everybody(view);
  return (
    <>
      {people.length === 0 && <p class="quiet">The document names nobody yet: add those whom you invite.</p>}
      <ul class="round">
        {people.map(({ name, present, inTimeline, ...more }) => (
          <li key={name}>
            <label>
              <input
                type="checkbox"
                checked={present}
                disabled={!isWritable(state)}
                onClick={event => {
                  // The document decides: the box changes when the document did.
                  event.preventDefault();
                  meeting.write({ type: 'set-attendance', name, present: !present }, 'mark');
                }}
              />{' '}
              <span class={wordsClass(state, more)}>{shownWords(state, { text: name, ...more })}</span>
              {inTimeline && <span class="quiet"> in the timeline</span>}
            </label>
          </li>
        ))}
      </ul>
      {people.length > 0 && (
        <button
          type="button"
          class="button"
          onClick={() => meeting.post({ type: 'copy', text: people.map(({ name }) => name).join('\n') })}
        >
          Copy the names to invite
        </button>
      )}
      <DraftForm
        meeting={meeting}
        form="attendee"
        label="Add somebody who is there"
        fields={[{ name: 'name', label: 'Somebody else', isWide: true, needed: 'Write a name, then add it.' }]}
        submit="Add"
        isQuiet
        onSubmit={value => meeting.write({ type: 'set-attendance', name: value('name'), present: true }, 'attendee')}
      />
    </>
  );
}

interface Attendee {
  readonly name: string;
  readonly present: boolean;
  readonly inTimeline: boolean;
  readonly sensitive?: true;
}

function everybody({ people, attendance }: MeetingView): readonly Attendee[] {
  const plain = (name: string) => name.replace(/ \([^()]{1,80}\)$/, '').toLowerCase();
  const named = people.map(({ name, role, inTimeline }) => {
    const listed = attendance.find(each => plain(each.name) === plain(name));
    const label = role === undefined ? name : `${name} (${role})`;
    const hides = listed?.sensitive && { sensitive: listed.sensitive };
    return { name: listed?.name ?? label, present: listed?.present ?? false, inTimeline, ...hides };
  });
  const known = new Set(people.map(({ name }) => plain(name)));
  const others = attendance.filter(({ name }) => !known.has(plain(name)));
  return [...named, ...others.map(each => ({ ...each, inTimeline: false }))];
}
