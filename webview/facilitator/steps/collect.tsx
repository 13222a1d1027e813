import { aimOrder } from '../choices';
import { DraftForm } from '../draftForm';
import { shownWords, wordsClass } from '../hiding';
import type { Meeting } from '../meeting';
import { aimTexts } from '../words';

/** Proposals as they come: nothing is judged, and what was parked comes back. */
export function Collect({ meeting }: { readonly meeting: Meeting }) {
  const { state } = meeting;
  const items = state.document?.view.remediation.items ?? [];
  const proposed = new Set(items.map(({ text }) => text));
  const parked = (state.document?.view.meeting.parkingLot ?? []).filter(
    ({ done, text }) => !done && !proposed.has(text),
  );
  return (
    <>
      <p>Say it as it comes. Nothing is judged now, and nothing has to be decided today.</p>
      <ul class="reminders">
        {aimOrder.map(aim => (
          <li key={aim}>
            <strong>{aimTexts[aim].title}</strong> <span class="quiet">{aimTexts[aim].asks}</span>
          </li>
        ))}
      </ul>
      <DraftForm
        meeting={meeting}
        form="proposal"
        label="Collect a proposal"
        fields={[{ name: 'text', label: 'A proposal', isWide: true, needed: 'Write what could be done, then add it.' }]}
        submit="Add"
        onSubmit={value => meeting.write({ type: 'add-action-item', text: value('text') }, 'proposal')}
      />
      <ul class="notes">
        {items.map(item => (
          <li key={item.line} class={wordsClass(state, item)} dir="auto">
            {shownWords(state, item)}
          </li>
        ))}
      </ul>
      {parked.length > 0 && (
        <section aria-label="From the parking lot">
          <h3>From the parking lot</h3>
          <ul class="notes">
            {parked.map(note => (
              <li key={note.line} class="marked">
                <span class={wordsClass(state, note)} dir="auto">
                  {shownWords(state, note)}
                </span>
                <button
                  type="button"
                  class="button"
                  onClick={() => meeting.write({ type: 'add-action-item', text: note.text }, 'mark')}
                >
                  Propose<span class="unseen"> {shownWords(state, note).slice(0, 120)}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
