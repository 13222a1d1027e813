import { visible } from '../../../core/drawing';
import { ticketBeside } from '../../../core/remediation/ticketBeside';
import { DraftForm } from '../draftForm';
import { shownWords, wordsClass } from '../hiding';
import { isWritable, type Meeting } from '../meeting';
import { type FormedItem, formedItems } from './formedItem';

/** Some time after the incident: how far each item is, what changed since, and what is still true. */
export function FollowUpReview({ meeting }: { readonly meeting: Meeting }) {
  const { state } = meeting;
  if (state.document === undefined) return null;
  const { remediation, factors } = state.document.view;
  const items = formedItems(remediation.items);
  const open = items.filter(({ item }) => !item.done).length;
  return (
    <section aria-label="Follow-up review">
      <h3>Follow-up review</h3>
      <p>
        {items.length === 0 ? 'No item was agreed on.' : `${open} of ${items.length} items open. Tick what is done.`}
      </p>
      <ul class="notes">
        {items.map(each => (
          <Progress key={each.form} meeting={meeting} each={each} />
        ))}
      </ul>
      <NoteForm meeting={meeting} form="review:changed" label="What changed since" begins="Changed since" />
      {factors.items.length > 0 && (
        <>
          <p>What contributed then:</p>
          <ul class="notes">
            {factors.items.map(factor => (
              <li key={factor.line} class={wordsClass(state, factor)} dir="auto">
                {shownWords(state, factor)}
              </li>
            ))}
          </ul>
        </>
      )}
      <NoteForm meeting={meeting} form="review:still" label="What is still true" begins="Still true" />
    </section>
  );
}

function Progress({ meeting, each: { item, form } }: { readonly meeting: Meeting; readonly each: FormedItem }) {
  const { state } = meeting;
  const own = `progress:${form}`;
  const { line, text, done, owner, due } = item;
  const facts = [owner, due && `due ${due}`, ticketBeside(item)].flatMap(fact => (fact ? [visible(fact)] : []));
  return (
    <li class={done ? 'item done' : 'item'}>
      <label class="item-text">
        <input
          type="checkbox"
          checked={done}
          disabled={!isWritable(state)}
          onClick={event => {
            // The document decides: the box changes when the document did.
            event.preventDefault();
            meeting.write({ type: 'edit-action-item', line, expected: text, done: !done, fields: {} }, own);
          }}
        />
        <span class={wordsClass(state, item)} dir="auto">
          {shownWords(state, item)}
        </span>
      </label>
      {facts.length > 0 && <p class="quiet item-facts">{facts.join(' · ')}</p>}
      {state.refusals[own] !== undefined && <p class="refusal">{state.refusals[own]}</p>}
    </li>
  );
}

interface NoteProps {
  readonly meeting: Meeting;
  readonly form: string;
  readonly label: string;
  /** How the note begins in the meeting's record. */
  readonly begins: string;
}

function NoteForm({ meeting, form, label, begins }: NoteProps) {
  return (
    <DraftForm
      meeting={meeting}
      form={form}
      label={label}
      fields={[{ name: 'text', label, isWide: true, needed: 'Write a sentence, then add it.' }]}
      submit="Add"
      isQuiet
      onSubmit={value => meeting.write({ type: 'add-note', part: 'Notes', text: `${begins}: ${value('text')}` }, form)}
    />
  );
}
