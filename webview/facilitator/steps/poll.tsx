import type { Meeting } from '../meeting';

/** After Etsy’s guide: whether the meeting was worth it. */
const questions: readonly (readonly [id: string, text: string])[] = [
  ['learned', 'Did at least one of us learn something that changes how we work?'],
  ['again', 'Would at least half of us come again?'],
];
const answers = ['Yes', 'Not sure', 'No'];

/** How did this go, in two taps; the answers stay out of the document. */
export function Poll({ meeting }: { readonly meeting: Meeting }) {
  const { polls } = meeting.state.marks;
  return (
    <ul class="polls">
      {questions.map(([id, text]) => (
        <li key={id} class="marked">
          <span>{text}</span>
          <span class="buttons">
            {answers.map(answer => (
              <button
                key={answer}
                type="button"
                class="button"
                aria-pressed={polls[id] === answer}
                aria-label={`${answer}: ${text}`}
                onClick={() => meeting.dispatch({ type: 'marked', change: { polls: { ...polls, [id]: answer } } })}
              >
                {polls[id] === answer ? `✓ ${answer}` : answer}
              </button>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
