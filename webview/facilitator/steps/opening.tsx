import type { Meeting } from '../meeting';
import { primeDirective } from '../words';

/** Step 1 shows one thing. */
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
    </div>
  );
}
