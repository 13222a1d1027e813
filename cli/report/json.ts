import type { FileProblem } from './problem';
import type { Report } from './report';

/** One array of findings, lines and columns from 1, columns in UTF-16 units. */
export function asJson({ problems }: Report): string {
  return `${JSON.stringify(problems.map(row), undefined, 2)}\n`;
}

function row({ file, range: { start, end }, severity, ruleId, message }: FileProblem) {
  return {
    file,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    severity,
    rule: ruleId,
    message,
  };
}
