import { aimChoices, aimFrom, aimOrder } from '../choices';
import { DraftForm } from '../draftForm';
import type { Meeting } from '../meeting';
import { aimTexts } from '../words';
import { AimColumn } from './aimColumn';
import { formedItems } from './formedItem';
import { LostChanges } from './lostChanges';

const newFields = [
  { name: 'aim', label: 'Aim', options: aimChoices },
  { name: 'text', label: 'What will be done', isWide: true, needed: 'Write what will be done, then add it.' },
  { name: 'owner', label: 'Owner', placeholder: '@name' },
  { name: 'priority', label: 'Priority', placeholder: 'P1' },
  { name: 'due', label: 'Due', type: 'date' as const },
];

/** Step 4: action items under the four aims. */
export function Remediation({ meeting }: { readonly meeting: Meeting }) {
  const items = formedItems(meeting.state.document?.view.remediation.items ?? []);
  const unaimed = items.filter(({ item }) => item.aim === undefined);
  return (
    <>
      <div class="aims">
        {aimOrder.map(aim => (
          <AimColumn
            key={aim}
            meeting={meeting}
            title={aimTexts[aim].title}
            asks={aimTexts[aim].asks}
            items={items.filter(({ item }) => item.aim === aim)}
            onAdd={() => startItem(meeting, aim)}
          />
        ))}
      </div>
      {unaimed.length > 0 && (
        <AimColumn meeting={meeting} title="No aim yet" asks="Which of the four do these serve?" items={unaimed} />
      )}
      <LostChanges meeting={meeting} forms={new Set(items.map(({ form }) => form))} />
      <h3 class="question">What else will we do?</h3>
      <DraftForm
        meeting={meeting}
        form="new-item"
        label="Add an action item"
        fields={newFields}
        submit="Add"
        onSubmit={value => addItem(meeting, value)}
      />
    </>
  );
}

function startItem(meeting: Meeting, aim: string): void {
  meeting.dispatch({ type: 'typed', field: 'new-item/aim', text: aim });
  document.querySelector<HTMLElement>('[aria-label="Add an action item"] [name="text"]')?.focus();
}

function addItem(meeting: Meeting, value: (name: string) => string): void {
  const aim = aimFrom(value('aim'));
  const filled = ['owner', 'priority', 'due'].map(name => [name, value(name)]).filter(([, text]) => text !== '');
  meeting.write(
    { type: 'add-action-item', text: value('text'), ...(aim !== undefined && { aim }), ...Object.fromEntries(filled) },
    'new-item',
  );
}
