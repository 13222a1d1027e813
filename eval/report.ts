import type { EvaluatedDocument } from './evaluate';
import type { LabelResult } from './labels';

/** All that was found in a folder. */
export interface Evaluation {
  readonly documents: readonly EvaluatedDocument[];
  readonly milliseconds: number;
  readonly labels?: readonly LabelResult[];
  /** Documents that have a timeline of which we read nothing. */
  readonly timeless?: readonly string[];
}

/** One object for programs. */
export function asJson(evaluation: Evaluation): string {
  const { documents, labels, timeless } = evaluation;
  const rows = documents.map(({ problems, ...rest }) => ({ ...rest, problems: count(problems) }));
  return `${JSON.stringify({ documents: rows, total: totals(evaluation), labels, timeless }, undefined, 2)}\n`;
}

/** A line or two a document, then the totals, for people. */
export function asText(evaluation: Evaluation): string {
  const { documents, labels, timeless } = evaluation;
  const total = totals(evaluation);
  return [
    ...documents.flatMap(describe),
    '',
    ...(labels === undefined ? [] : [...labels.map(describeLabel), '']),
    ...(timeless ?? []).map(file => `No entry read, though it has a timeline: ${file}`),
    `Documents: ${total.documents}, recognised: ${total.recognised}, entries: ${total.entries} (${total.timed} with a time)`,
    `Findings: ${list(total.problems) || 'none'}`,
    `Severities: ${list(total.severities) || 'none'}`,
    ...(labels === undefined ? [] : [`Labels: ${labels.filter(({ hit }) => hit).length} of ${labels.length}`]),
    ...(timeless === undefined ? [] : [`With a timeline, without entries: ${timeless.length}`]),
    `Errors: ${total.errors}`,
    `Time: ${total.milliseconds} ms`,
    '',
  ].join('\n');
}

function totals({ documents, milliseconds }: Evaluation) {
  return {
    documents: documents.length,
    recognised: documents.filter(({ recognised }) => recognised !== undefined).length,
    entries: documents.reduce((sum, { entries }) => sum + entries, 0),
    timed: documents.reduce((sum, { timed }) => sum + timed, 0),
    problems: count(documents.flatMap(({ problems }) => problems)),
    severities: tally(documents.flatMap(({ problems }) => problems.map(({ severity }) => severity))),
    errors: documents.filter(({ error }) => error !== undefined).length,
    milliseconds,
  };
}

function describe({ file, recognised, sections, entries, timed, problems, error }: EvaluatedDocument): string[] {
  if (error !== undefined) return [file, `  error: ${error}`];
  return [
    file,
    `  recognised: ${recognised ?? 'no'}; sections: ${sections.join(', ') || 'none'}`,
    `  entries: ${entries} (${timed} with a time); problems: ${list(count(problems)) || 'none'}`,
  ];
}

function describeLabel({ file, lines, class: name, rule, wanted, hit }: LabelResult): string {
  const expected = wanted ? `${name} → ${rule}` : `${name}: no ${rule}`;
  return `${hit ? 'hit ' : 'MISS'} ${file}:${lines.join('/')} ${expected}`;
}

function count(problems: EvaluatedDocument['problems']): { readonly [rule: string]: number } {
  return tally(problems.map(({ ruleId }) => ruleId));
}

function tally(names: readonly string[]): { readonly [name: string]: number } {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function list(counts: { readonly [name: string]: number }): string {
  return Object.entries(counts)
    .map(([name, times]) => `${name} ${times}`)
    .join(', ');
}
