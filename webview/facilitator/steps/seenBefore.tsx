import { visible } from '../../../core/drawing';
import type { SeenMatch, SeenSubject } from '../../../protocol';
import { longDate } from '../checklist';
import { shownWords, wordsClass } from '../hiding';
import type { Meeting } from '../meeting';

/** What earlier post-mortems of the workspace have in common with this one; asked for, never looked for by itself. */
export function SeenBefore({ meeting }: { readonly meeting: Meeting }) {
  const { seen } = meeting.state;
  const isAsked = seen === 'asked';
  return (
    <section aria-label="Have we seen this before?">
      <h3>Have we seen this before?</h3>
      <div role="status">{seen !== undefined && <Answer meeting={meeting} />}</div>
      <button
        type="button"
        class="button"
        aria-disabled={isAsked}
        onClick={() => {
          if (isAsked) return;
          meeting.dispatch({ type: 'asked' });
          meeting.post({ type: 'ask-seen' });
        }}
      >
        {seen === undefined ? 'Look in earlier post-mortems' : 'Look again'}
      </button>
    </section>
  );
}

function Answer({ meeting }: { readonly meeting: Meeting }) {
  const { seen } = meeting.state;
  if (seen === 'asked') return <p class="quiet">Reading the post-mortems of the workspace…</p>;
  if (seen === undefined || seen === null) return <p>This could not be compared. The log says what went wrong.</p>;
  const { compared, subjects } = seen;
  if (compared === 0) return <p>There is no other post-mortem in this workspace folder to compare with.</p>;
  if (subjects.length === 0)
    return <p>{`No earlier one of ${compared} other post-mortems tells of something like it.`}</p>;
  return (
    <ul class="seen">
      {subjects.slice(0, most).map(subject => (
        <Subject key={`${subject.type} ${subject.line} ${subject.text}`} meeting={meeting} subject={subject} />
      ))}
    </ul>
  );
}

/** More than these are no help in a meeting. */
const most = 10;

function Subject({ meeting, subject }: { readonly meeting: Meeting; readonly subject: SeenSubject }) {
  const words = { text: subject.text.slice(0, 300), ...(subject.sensitive && { sensitive: true as const }) };
  return (
    <li>
      <span class={wordsClass(meeting.state, words)} dir="auto">
        {subject.type === 'component' && <span class="quiet">Component </span>}
        {shownWords(meeting.state, words)}
      </span>
      <ul>
        {subject.matches.slice(0, most).map(match => (
          <Match key={`${match.uri} ${match.line}`} meeting={meeting} match={match} />
        ))}
      </ul>
    </li>
  );
}

function Match({ meeting, match }: { readonly meeting: Meeting; readonly match: SeenMatch }) {
  const { uri, line, title, date, text, sensitive } = match;
  const hides = sensitive && { sensitive };
  return (
    <li>
      {date !== undefined && <span class="quiet">{longDate(date)} · </span>}
      <span class={wordsClass(meeting.state, { ...hides })} dir="auto">
        {shownWords(meeting.state, { text: `${title.slice(0, 200)}: ${text.slice(0, 300)}`, ...hides })}
      </span>{' '}
      <button type="button" class="link" onClick={() => meeting.post({ type: 'show-seen', uri, line })}>
        Open<span class="unseen"> {meeting.state.marks.shared ? (date ?? 'it') : visible(title.slice(0, 120))}</span>
      </button>
    </li>
  );
}
