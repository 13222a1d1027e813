import type { Meeting } from './meeting';
import { steps } from './words';

/** The preparation and the five steps; every one can be reached at any time. */
export function StepNav({ meeting }: { readonly meeting: Meeting }) {
  const { step, wasRead } = meeting.state;
  return (
    <nav aria-label="Steps of the meeting">
      <ol class="steps">
        {steps.map(({ id, title }, rank) => (
          <li key={id}>
            <button
              type="button"
              class="step-button"
              aria-current={id === step ? 'step' : undefined}
              aria-keyshortcuts={String(rank)}
              onClick={() => meeting.dispatch({ type: 'stepped', step: id })}
            >
              {rank > 0 && <span class="rank">{rank}</span>} {title}
              {id === 'opening' && wasRead && <span> ✓</span>}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
