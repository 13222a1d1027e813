import type { Severity } from '../../core/settings';
import { fileNameFor } from './fileName';
import type { FileProblem } from './problem';
import type { Report, ReportPlace } from './report';

/**
 * Workflow commands: GitHub Actions shows them beside the lines of a pull request.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function asGitHub({ problems, complaints }: Report, place: ReportPlace): string {
  const told = problems.map(
    problem => `::${commands[problem.severity]} ${placeOf(problem, place)}::${data(problem.message)}\n`,
  );
  return [...told, ...complaints.map(line => `::error::${data(line)}\n`)].join('');
}

const commands: { readonly [severity in Severity]: string } = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** GitHub takes columns only for findings on one line. */
function placeOf({ file, range: { start, end }, ruleId }: FileProblem, place: ReportPlace): string {
  const isOneLine = start.line === end.line;
  const properties = {
    file: fileNameFor(file, place),
    line: start.line + 1,
    endLine: end.line + 1,
    ...(isOneLine ? { col: start.character + 1, endColumn: end.character + 1 } : {}),
    title: ruleId,
  };
  return Object.entries(properties)
    .map(([name, value]) => `${name}=${property(String(value))}`)
    .join(',');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** In front of the message, more letters mean something. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
