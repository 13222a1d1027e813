import type { PublishingCheck, PublishingRow } from '../../core/publishing';

/** A document and whether it may be published. */
export interface FileCheck {
  /** As the caller would name it. */
  readonly file: string;
  readonly check: PublishingCheck;
}

/** One array of documents, lines and columns from 1, columns in UTF-16 units. */
export function asJson(checks: readonly FileCheck[]): string {
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
export function asText(checks: readonly FileCheck[]): string {
  return checks
    .map(({ file, check }) => {
      const groups = check.groups.map(({ title, rows }) => {
        return `  ${title}\n${rows.map(row => textRow(file, row)).join('')}`;
      });
      return `${file}: ${verdictOf(check)}\n${groups.join('')}`;
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
function textRow(file: string, { range: { start }, severity, rule, message, blocks }: PublishingRow): string {
  const weight = blocks ? severity : 'note';
  return `    ${file}:${start.line + 1}:${start.character + 1}: ${weight}: ${message} [${rule}]\n`;
}
