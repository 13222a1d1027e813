import { visible } from '../../core/drawing';
import { toggled } from './marks';
import type { Meeting } from './meeting';

/** Goes round those who are present, so that everybody is asked once. */
export function Round({ meeting }: { readonly meeting: Meeting }) {
  const { marks, document } = meeting.state;
  const present = (document?.view.meeting.attendance ?? []).filter(each => each.present).map(({ name }) => name);
  const next = present.find(name => !marks.spoken.includes(name));
  const mark = (spoken: readonly string[]) => meeting.dispatch({ type: 'marked', change: { spoken } });
  if (present.length === 0) return <p>Nobody is ticked as present yet: do it on the page “Before”.</p>;
  return (
    <>
      {next === undefined ? (
        <p class="entry-text">Everybody has been asked.</p>
      ) : (
        <p class="entry-text words" dir="auto">
          {visible(next)}, what has struck you most so far?
        </p>
      )}
      <ul class="round">
        {present.map(name => (
          <li key={name}>
            <label>
              <input
                type="checkbox"
                checked={marks.spoken.includes(name)}
                onChange={() => mark(toggled(marks.spoken, name))}
              />{' '}
              <span class="words">{visible(name)}</span>
            </label>
          </li>
        ))}
      </ul>
      <div class="buttons">
        {next !== undefined && (
          <button type="button" class="button primary" onClick={() => mark([...marks.spoken, next])}>
            Next
          </button>
        )}
        <button type="button" class="button" onClick={() => mark([])}>
          Begin again
        </button>
      </div>
    </>
  );
}
