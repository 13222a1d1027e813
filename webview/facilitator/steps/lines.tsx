import type { OpeningLine } from '../../../core/meeting/openingLines';

interface Props {
  readonly lines: readonly OpeningLine[];
  readonly chosen: readonly string[];
  readonly onToggle: (id: string) => void;
}

/** Lines to tick, each with its source. */
export function Lines({ lines, chosen, onToggle }: Props) {
  return (
    <ul class="lines">
      {lines.map(({ id, text, source }) => (
        <li key={id}>
          <label>
            <input type="checkbox" checked={chosen.includes(id)} onChange={() => onToggle(id)} />{' '}
            <span>
              {text} <span class="quiet">after {source}</span>
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
}
