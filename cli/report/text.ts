import type { Severity } from '../../core/settings';
import { type Colour, paint } from './colours';
import type { FileProblem } from './problem';
import type { Report, ReportPlace } from './report';

/** One line a finding, lines and columns from 1; empty for none. The problem matcher `$postmortem` reads this form. */
export function asText({ problems }: Report, { colours }: Pick<ReportPlace, 'colours'>): string {
  return problems.map(problem => `${textLine(problem, colours)}\n`).join('');
}

/** The same without colours, as lines without their ends. */
export function problemLines(problems: readonly FileProblem[]): readonly string[] {
  return problems.map(problem => textLine(problem, false));
}

function textLine({ file, range: { start }, severity, message, ruleId }: FileProblem, colours: boolean): string {
  const place = `${file}:${start.line + 1}:${start.character + 1}:`;
  if (!colours) return `${place} ${severity}: ${message} [${ruleId}]`;
  return `${paint(place, 'bold')} ${paint(`${severity}:`, colourOf[severity])} ${message} ${paint(`[${ruleId}]`, 'dim')}`;
}

/** The colour in which a severity is shown. */
export const colourOf: { readonly [severity in Severity]: Colour } = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'cyan',
};
