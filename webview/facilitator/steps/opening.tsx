import { groundRules, openingLines } from '../../../core/meeting/openingLines';
import { NoteForm } from '../drawer';
import type { Meeting } from '../meeting';
import { Notes } from '../notes';
import { primeDirective } from '../words';

/** Step 1 shows one thing; once that is read, how people talk today and what they want from it. */
export function Opening({ meeting }: { readonly meeting: Meeting }) {
  const { wasRead } = meeting.state;
  return (
    <div class="opening">
      <blockquote class="directive">{primeDirective}</blockquote>
      <p class="source">
        <span class="quiet">The prime directive by Norman L. Kerth. </span>
        <button type="button" class="link" onClick={() => meeting.post({ type: 'open-link', link: 'prime-directive' })}>
          Open its source
        </button>
      </p>
      <button
        type="button"
        class="button primary"
        aria-pressed={wasRead}
        onClick={() => meeting.dispatch({ type: 'read' })}
      >
        {wasRead ? '✓ Read aloud' : 'Read aloud'}
      </button>
      {wasRead && <Beginning meeting={meeting} />}
    </div>
  );
}

function Beginning({ meeting }: { readonly meeting: Meeting }) {
  const { marks, document } = meeting.state;
  const chosen = [...groundRules, ...openingLines].filter(({ id }) => marks.script.includes(id));
  return (
    <>
      {chosen.length > 0 && (
        <section aria-label="How we talk today">
          <h3>How we talk today</h3>
          <ul class="said">
            {chosen.map(({ id, text, source }) => (
              <li key={id}>
                {text} <span class="quiet">after {source}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <button type="button" class="link" onClick={() => meeting.dispatch({ type: 'stepped', step: 'preparation' })}>
        Choose what is said
      </button>
      <section class="wide" aria-label="What do you want from this?">
        <h3>What do you want from this?</h3>
        <p class="quiet">Once round the room; we come back to it at the close. After Heroku’s template.</p>
        <NoteForm meeting={meeting} part="Questions" label="A wish or a question" submit="Add" />
        <Notes meeting={meeting} items={document?.view.meeting.questions ?? []} />
      </section>
    </>
  );
}
