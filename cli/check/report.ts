import type { PublishingCheck, PublishingRow } from '../../core/publishing';
import { paint } from '../report/colours';
import { type Format, formats } from '../report/formats';
import type { FileProblem } from '../report/problem';
import type { ReportPlace } from '../report/report';
import { colourOf } from '../report/text';

/** A document and whether it may be published; plain data. */
export interface FileCheck {
  /** As the caller would name it. */
  readonly file: string;
  readonly check: PublishingCheck;
}

/** Everything that a call has to tell. */
export interface CheckReport {
  readonly checks: readonly FileCheck[];
  readonly settingsProblems: readonly FileProblem[];
  readonly complaints: readonly string[];
}

/** The answer in a format; text and JSON say of each document whether it is ready, the others what was found. */
export function reportOf(report: CheckReport, format: Format, place: ReportPlace): string {
  const { checks, settingsProblems, complaints } = report;
  if (format === 'text') return asText(checks, place.colours);
  if (format === 'json') return asJson(checks);
  const problems = [...settingsProblems, ...checks.flatMap(problemsOf)];
  return formats[format]({ problems, allowed: [], complaints }, place);
}

/** What does not stand in the way is a note, whatever it is elsewhere. */
function problemsOf({ file, check }: FileCheck): readonly FileProblem[] {
  return check.groups.flatMap(({ rows }) =>
    rows.map(({ range, rule, severity, message, blocks }) => {
      return { file, range, ruleId: rule, message, severity: blocks ? severity : 'hint' };
    }),
  );
}

/** One array of documents, lines and columns from 1, columns in UTF-16 units. */
function asJson(checks: readonly FileCheck[]): string {
  const documents = checks.map(({ file, check: { ready, recognised, toSettle, groups } }) => {
    return {
      file,
      ready,
      recognised,
      toSettle,
      groups: groups.map(group => ({ ...group, rows: group.rows.map(jsonRow) })),
    };
  });
  return `${JSON.stringify(documents, undefined, 2)}\n`;
}

/** The verdict on each document, and below it what was found, group by group. */
function asText(checks: readonly FileCheck[], colours: boolean): string {
  return checks
    .map(({ file, check }) => {
      const groups = check.groups.map(({ title, rows }) => {
        const heading = colours ? paint(title, 'bold') : title;
        return `  ${heading}\n${rows.map(row => textRow(file, row, colours)).join('')}`;
      });
      const verdict = verdictOf(check);
      const shown = colours ? paint(verdict, check.ready ? 'green' : 'red') : verdict;
      return `${file}: ${shown}\n${groups.join('')}`;
    })
    .join('');
}

function verdictOf({ ready, recognised, toSettle }: PublishingCheck): string {
  const note = recognised ? '' : ' (it does not look like a post-mortem)';
  if (ready) return `ready to publish${note}`;
  return `not ready: ${toSettle} ${toSettle === 1 ? 'thing' : 'things'} to settle${note}`;
}

function jsonRow({ range: { start, end }, severity, rule, message, blocks }: PublishingRow) {
  return {
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    severity,
    rule,
    message,
    blocks,
  };
}

/** What stands in the way in the form of compilers, so that editors and terminals find the place. */
function textRow(file: string, { range: { start }, severity, rule, message, blocks }: PublishingRow, colours: boolean) {
  const weight = `${blocks ? severity : 'note'}:`;
  const shown = colours ? paint(weight, blocks ? colourOf[severity] : 'cyan') : weight;
  return `    ${file}:${start.line + 1}:${start.character + 1}: ${shown} ${message} [${rule}]\n`;
}
