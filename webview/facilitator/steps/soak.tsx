import { DraftForm } from '../draftForm';
import type { Meeting } from '../meeting';

/** The day until which proposals rest; good ideas survive two nights. */
export function Soak({ meeting }: { readonly meeting: Meeting }) {
  const shown = meeting.state.document?.view.meeting.soak ?? '';
  return (
    <DraftForm
      meeting={meeting}
      form="soak"
      label="Let proposals rest"
      fields={[
        {
          name: 'date',
          label: 'Let them rest until',
          type: 'date',
          shown,
          needed: 'Choose a day, about two work days from now.',
        },
      ]}
      submit="Set the day"
      isQuiet
      onSubmit={value => meeting.write({ type: 'set-soak', date: value('date') }, 'soak')}
    />
  );
}
