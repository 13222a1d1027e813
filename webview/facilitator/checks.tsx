import type { Check } from './checklist';

/** Lines that are done, or say what is missing. */
export function CheckList({ checks }: { readonly checks: readonly Check[] }) {
  return (
    <ul class="checks">
      {checks.map(({ isDone, text }) => (
        <li key={text} class={isDone ? 'check done' : 'check'}>
          <span aria-hidden="true">{isDone ? '✓' : '○'}</span>
          <span>
            <span class="unseen">{isDone ? 'Done: ' : 'Open: '}</span>
            {text}
          </span>
        </li>
      ))}
    </ul>
  );
}
