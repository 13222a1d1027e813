import { DraftForm } from './draftForm';
import type { Meeting } from './meeting';

const fields = [
  {
    name: 'text',
    label: 'Parking lot',
    placeholder: 'Something to come back to',
    isWide: true,
    needed: 'Write what to come back to.',
  },
];

/** A place for what would lead away now; there in every step. */
export function ParkingLot({ meeting }: { readonly meeting: Meeting }) {
  return (
    <DraftForm
      meeting={meeting}
      form="note"
      label="Add to the parking lot"
      fields={fields}
      submit="Park it"
      isQuiet
      onSubmit={value => meeting.write({ type: 'add-note', part: 'Parking lot', text: value('text') }, 'note')}
    />
  );
}
