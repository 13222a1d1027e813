import type { EvaluatedDocument } from './evaluate';
import type { Row } from './table';

/** What a label asks for, and whether it is so. */
export interface LabelResult {
  readonly file: string;
  /** From 1; more than one where lines contradict each other and either may be named. */
  readonly lines: readonly number[];
  readonly class: string;
  /** The rule that must speak up there, or must not. */
  readonly rule: string;
  readonly wanted: boolean;
  readonly hit: boolean;
}

/** Compares the labels of kind `defect` and `trap` with what was found; other kinds and classes ask for nothing. */
export function compareLabels(labels: readonly Row[], documents: readonly EvaluatedDocument[]): readonly LabelResult[] {
  const byFile = new Map(documents.map(document => [document.file, document]));
  return [...group(labels).values()].flatMap(rows => {
    const [first] = rows;
    if (first === undefined) return [];
    const { kind, class: name = '', file = '' } = first;
    const wanted = kind === 'defect';
    const rule = wanted ? ruleByClass[name] : kind === 'trap' ? 'timeline-order' : undefined;
    if (rule === undefined) return [];
    const lines = rows.map(({ line }) => Number(line));
    const found = lines.some(line => speaksUp(byFile.get(file), rule, line));
    return [{ file, lines, class: name, rule, wanted, hit: found === wanted }];
  });
}

const ruleByClass: { readonly [name: string]: string } = {
  'out-of-order': 'timeline-order',
  'malformed-date': 'timeline-malformed',
  'year-typo': 'timeline-date-jump',
  'month-typo': 'timeline-date-jump',
  'day-typo': 'timeline-date-jump',
  'day+month-typo': 'timeline-date-jump',
  'zone-disagreement': 'timeline-dual-zone',
  'dual-zone': 'timeline-dual-zone',
};

/** Two lines out of order that have one expectation contradict each other; every other label stands alone. */
function group(labels: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  labels.forEach((label, rank) => {
    const pair = label.class === 'out-of-order' ? `${label.file}\n${label.expectation}` : String(rank);
    groups.set(pair, [...(groups.get(pair) ?? []), label]);
  });
  return groups;
}

/** Hints and information are no complaint. */
function speaksUp(document: EvaluatedDocument | undefined, rule: string, line: number): boolean {
  return (document?.problems ?? []).some(
    ({ ruleId, severity, range }) =>
      ruleId === rule && (severity === 'error' || severity === 'warning') && range.start.line === line - 1,
  );
}
