import type { FileProblem } from './problem';

/** One line a finding, lines and columns from 1; empty for none. */
export function asText(problems: readonly FileProblem[]): string {
  return problems
    .map(({ file, range: { start }, severity, message, ruleId }) => {
      return `${file}:${start.line + 1}:${start.character + 1}: ${severity}: ${message} [${ruleId}]\n`;
    })
    .join('');
}
