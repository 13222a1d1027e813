import { kindChoices, kindFrom } from './choices';
import { DraftForm } from './draftForm';
import type { Meeting } from './meeting';

const fields = [
  { name: 'time', label: 'Time', placeholder: '14:05', needed: 'Write when it happened, such as 14:05.' },
  { name: 'kind', label: 'Kind', options: kindChoices },
  { name: 'text', label: 'What happened', isWide: true, needed: 'Write what happened, then add it.' },
];

/** Adds an entry that the timeline lacks; it lands in order, near the entry that is talked about. */
export function MissedEntry({ meeting }: { readonly meeting: Meeting }) {
  const { document, entry } = meeting.state;
  return (
    <DraftForm
      meeting={meeting}
      form="missed"
      label="Add a missing entry"
      fields={fields}
      submit="Add"
      onSubmit={value => {
        const kind = kindFrom(value('kind'));
        const action = { type: 'insert-entry', time: value('time'), text: value('text') } as const;
        const near = document?.view.timeline.entries[entry]?.start;
        meeting.write(
          { ...action, ...(kind !== undefined && { kind }), ...(near !== undefined && { near }) },
          'missed',
        );
      }}
    />
  );
}
