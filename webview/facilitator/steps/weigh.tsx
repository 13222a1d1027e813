import { shownWords } from '../hiding';
import type { Meeting } from '../meeting';
import type { FormedItem } from './formedItem';

const words: { readonly [rating: string]: string } = {
  'high/low': 'first',
  'high/high': 'plan it',
  'low/low': 'when there is time',
  'low/high': 'leave it',
};

/** How an item weighs for those in the room: dots, or impact and effort. It stays out of the document. */
export function Weigh({ meeting, formed: { item, form } }: { readonly meeting: Meeting; readonly formed: FormedItem }) {
  const { marks } = meeting.state;
  const name = shownWords(meeting.state, item).slice(0, 120);
  if (marks.method === 'votes') {
    const votes = marks.votes[form] ?? 0;
    const vote = (count: number) =>
      meeting.dispatch({ type: 'marked', change: { votes: { ...marks.votes, [form]: Math.max(0, count) } } });
    return (
      <p class="weigh">
        <span>
          <span aria-hidden="true">{'●'.repeat(Math.min(votes, 10))}</span> {votes} {votes === 1 ? 'dot' : 'dots'}
        </span>
        <button type="button" class="button" aria-label={`One dot fewer for ${name}`} onClick={() => vote(votes - 1)}>
          −
        </button>
        <button type="button" class="button" aria-label={`One dot more for ${name}`} onClick={() => vote(votes + 1)}>
          +
        </button>
      </p>
    );
  }
  const rating = marks.ratings[form] ?? '';
  return (
    <label class="weigh">
      <span>
        Impact/effort<span class="unseen"> of {name}</span>
      </span>
      <select
        value={rating}
        onInput={event =>
          meeting.dispatch({
            type: 'marked',
            change: { ratings: { ...marks.ratings, [form]: event.currentTarget.value } },
          })
        }
      >
        <option value="">not yet</option>
        {Object.entries(words).map(([value, text]) => (
          <option key={value} value={value}>
            {value}: {text}
          </option>
        ))}
      </select>
    </label>
  );
}
