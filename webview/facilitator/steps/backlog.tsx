import { DraftForm } from '../draftForm';
import { shownWords, wordsClass } from '../hiding';
import type { Meeting } from '../meeting';
import { formedItems } from './formedItem';

/** Open items without a ticket: what still has to go into the backlog. */
export function Backlog({ meeting }: { readonly meeting: Meeting }) {
  const { state } = meeting;
  const open = formedItems(state.document?.view.remediation.items ?? []).filter(({ item }) => !item.done);
  const missing = open.filter(({ item }) => !item.ticket);
  if (open.length === 0) return <p class="quiet">There is no open item.</p>;
  const list = open.map(({ item }) => `- ${shownWords(state, item)}${item.owner ? ` (${item.owner})` : ''}`).join('\n');
  return (
    <>
      {missing.length === 0 && <p>Every open item has a ticket.</p>}
      <ul class="tickets">
        {missing.map(({ item, form }) => (
          <li key={form}>
            <span class={wordsClass(state, item)} dir="auto">
              {shownWords(state, item)}
            </span>
            <DraftForm
              meeting={meeting}
              form={`ticket:${form}`}
              label={`Ticket of: ${shownWords(state, item).slice(0, 120)}`}
              fields={[
                {
                  name: 'ticket',
                  label: 'Ticket',
                  placeholder: 'Ticket',
                  needed: 'Write the ticket’s number or address.',
                },
              ]}
              submit="Write"
              isQuiet
              onSubmit={value =>
                meeting.write(
                  {
                    type: 'edit-action-item',
                    line: item.line,
                    expected: item.text,
                    fields: { ticket: value('ticket') },
                  },
                  `ticket:${form}`,
                )
              }
            />
          </li>
        ))}
      </ul>
      <div class="buttons">
        <button
          type="button"
          class="button"
          disabled={missing.length === 0}
          onClick={() => meeting.post({ type: 'backlog', what: 'issues' })}
        >
          Create GitHub issues…
        </button>
        <button type="button" class="button" onClick={() => meeting.post({ type: 'backlog', what: 'export' })}>
          Export…
        </button>
        <button type="button" class="button" onClick={() => meeting.post({ type: 'copy', text: list })}>
          Copy the open items
        </button>
      </div>
    </>
  );
}
