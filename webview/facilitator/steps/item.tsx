import { visible } from '../../../core/drawing';
import { ticketBeside } from '../../../core/remediation/ticketBeside';
import { useFocusOfForm } from '../focusOfForm';
import { isHidden, shownWords, wordsClass } from '../hiding';
import { isWritable, type Meeting } from '../meeting';
import type { FormedItem } from './formedItem';
import { ItemForm } from './itemForm';
import { Weigh } from './weigh';

/** An action item on a line or two; its form opens in its place. */
export function Item({ meeting, formed }: { readonly meeting: Meeting; readonly formed: FormedItem }) {
  const { item, form } = formed;
  const { text, done, owner, due, priority, line } = item;
  const isSecret = isHidden(meeting.state, item);
  const isOpen = !isSecret && meeting.state.open.includes(form);
  const place = useFocusOfForm<HTMLLIElement>(isOpen);
  if (isOpen) {
    return (
      <li ref={place}>
        <ItemForm meeting={meeting} formed={formed} />
      </li>
    );
  }
  const canWrite = isWritable(meeting.state);
  const refusal = meeting.state.refusals[`done:${form}`];
  const facts = [owner || 'no owner', due || 'no due date', priority || 'no priority', ticketBeside(item) ?? []].flat();
  return (
    <li ref={place} class={done ? 'item done' : 'item'}>
      <label class="item-text">
        <input
          type="checkbox"
          checked={done}
          disabled={!canWrite}
          onClick={event => {
            // The document decides: the box changes when the document did.
            event.preventDefault();
            meeting.write({ type: 'edit-action-item', line, expected: text, done: !done, fields: {} }, `done:${form}`);
          }}
        />
        <span class={wordsClass(meeting.state, item)} dir="auto">
          {shownWords(meeting.state, item)}
        </span>
      </label>
      {!isSecret && <p class="quiet item-facts">{facts.map(fact => visible(fact)).join(' · ')}</p>}
      <div class="item-tools">
        {!done && <Weigh meeting={meeting} formed={formed} />}
        {!isSecret && <EditButton meeting={meeting} formed={formed} />}
      </div>
      {refusal !== undefined && <p class="refusal">{refusal}</p>}
    </li>
  );
}

function EditButton({ meeting, formed: { item, form } }: { readonly meeting: Meeting; readonly formed: FormedItem }) {
  return (
    <button
      type="button"
      class="link opens"
      disabled={!isWritable(meeting.state)}
      onClick={() => meeting.dispatch({ type: 'toggled', form, open: true })}
    >
      Edit<span class="unseen"> {shownWords(meeting.state, item).slice(0, 120)}</span>
    </button>
  );
}
