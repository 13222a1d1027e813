import { visible } from '../../../core/drawing';
import { DraftForm } from '../draftForm';
import type { Meeting } from '../meeting';

const fields = [
  {
    name: 'text',
    label: 'Another contributing factor',
    isWide: true,
    needed: 'Write what contributed, then add it.',
  },
];

/** Step 3: what came together, in more than one line. */
export function Factors({ meeting }: { readonly meeting: Meeting }) {
  const items = meeting.state.document?.view.factors.items ?? [];
  return (
    <>
      {items.length > 0 && (
        <ol class="factors">
          {items.map(({ line, text }) => (
            <li key={line} class="words" dir="auto">
              {visible(text)}
            </li>
          ))}
        </ol>
      )}
      <p class="quiet hint">{hintFor(items.length)}</p>
      <DraftForm
        meeting={meeting}
        form="factor"
        label="Add a contributing factor"
        fields={fields}
        submit="Add"
        onSubmit={value => meeting.write({ type: 'add-factor', text: value('text') }, 'factor')}
      />
    </>
  );
}

function hintFor(count: number): string {
  if (count === 0) return 'What came together here? Think of tools, knowledge, time and surroundings, not of people.';
  if (count === 1) return 'There is rarely just one. What else had to be true for this to happen?';
  return 'What else had to be true for this to happen?';
}
