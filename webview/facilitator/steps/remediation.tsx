import { aimChoices, aimFrom, aimOrder } from '../choices';
import { DraftForm } from '../draftForm';
import type { Marks } from '../marks';
import type { Meeting } from '../meeting';
import { aimTexts } from '../words';
import { AimColumn } from './aimColumn';
import { Collect } from './collect';
import { formedItems } from './formedItem';
import { LostChanges } from './lostChanges';
import { Soak } from './soak';

const newFields = [
  { name: 'aim', label: 'Aim', options: aimChoices },
  { name: 'text', label: 'What will be done', isWide: true, needed: 'Write what will be done, then add it.' },
  { name: 'owner', label: 'Owner', placeholder: '@name' },
  { name: 'priority', label: 'Priority', placeholder: 'P1' },
  { name: 'due', label: 'Due', type: 'date' as const },
  { name: 'ticket', label: 'Ticket' },
];

/** Step 4: action items under the four aims. */
export function Remediation({ meeting }: { readonly meeting: Meeting }) {
  const items = formedItems(meeting.state.document?.view.remediation.items ?? []);
  const { method, phase = items.length === 0 ? 'collect' : 'discuss' } = meeting.state.marks;
  const unaimed = items.filter(({ item }) => item.aim === undefined);
  const choose = (change: Partial<Marks>) => meeting.dispatch({ type: 'marked', change });
  const choice = (isOn: boolean, name: string, change: Partial<Marks>) => (
    <button type="button" class="button" aria-pressed={isOn} onClick={() => choose(change)}>
      {isOn ? `✓ ${name}` : name}
    </button>
  );
  const phases = (
    <div class="buttons">
      {choice(phase === 'collect', 'Collect', { phase: 'collect' })}
      {choice(phase === 'discuss', 'Discuss and prioritise', { phase: 'discuss' })}
    </div>
  );
  if (phase === 'collect')
    return (
      <>
        {phases}
        <Collect meeting={meeting} />
        <LostChanges meeting={meeting} forms={new Set(items.map(({ form }) => form))} />
        <Soak meeting={meeting} />
      </>
    );
  return (
    <>
      {phases}
      <div class="buttons">
        <span class="quiet">Weigh by</span>
        {choice(method === 'votes', 'Dots', { method: 'votes' })}
        {choice(method === 'effort', 'Impact and effort', { method: 'effort' })}
      </div>
      <div class="aims">
        {aimOrder.map(aim => (
          <AimColumn
            key={aim}
            meeting={meeting}
            aim={aim}
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
      <Soak meeting={meeting} />
    </>
  );
}

function startItem(meeting: Meeting, aim: string): void {
  meeting.dispatch({ type: 'typed', field: 'new-item/aim', text: aim });
  document.querySelector<HTMLElement>('[aria-label="Add an action item"] [name="text"]')?.focus();
}

function addItem(meeting: Meeting, value: (name: string) => string): void {
  const aim = aimFrom(value('aim'));
  const filled = ['owner', 'priority', 'due', 'ticket']
    .map(name => [name, value(name)])
    .filter(([, text]) => text !== '');
  meeting.write(
    { type: 'add-action-item', text: value('text'), ...(aim !== undefined && { aim }), ...Object.fromEntries(filled) },
    'new-item',
  );
}
