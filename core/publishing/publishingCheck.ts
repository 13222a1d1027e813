import type { PostMortem } from '../document/postMortem';
import type { Problem } from '../rules';
import { sensitiveKind } from '../sensitive';
import { comparePositions, rangesTouch } from '../text';
import { placeholdersIn } from './placeholders';
import { unfiledMarkers } from './restrictedMarkers';
import type { PublishingCheck, PublishingGroup, PublishingGroupId, PublishingRow } from './types';
import { unfinishedIn } from './unfinished';

/**
 * Whether the document may be published. `problems` are all findings of its rules, those that were looked for in idle
 * time included. Hints and notes do not stand in the way; placeholders do, however softly their rule speaks.
 */
export function publishingCheck(postMortem: PostMortem, problems: readonly Problem[]): PublishingCheck {
  const rows = new Map<PublishingGroupId, PublishingRow[]>(titles.map(([id]) => [id, []]));
  for (const problem of problems) {
    const id = groupOf(problem);
    if (id !== undefined) rows.get(id)?.push(rowOf(problem, id));
  }
  const stamps = (rows.get('placeholders') ?? []).filter(({ rule }) => rule !== leftover);
  const fresh = placeholdersIn(postMortem).filter(
    ({ range }) => !stamps.some(stamp => rangesTouch(stamp.range, range)),
  );
  // A definition such as "[R7]: <add link>" is one thing to do, not two.
  const moved = unfiledMarkers(postMortem);
  const words = fresh.filter(({ range }) => !moved.some(each => rangesTouch(each.range, range)));
  // Both tell of the same line; the check's own word for it stays.
  const told = (line: number) => [...stamps, ...words, ...moved].some(({ range }) => range.start.line === line);
  const left = (rows.get('placeholders') ?? []).filter(
    ({ rule, range }) => rule === leftover && !told(range.start.line),
  );
  rows.set('placeholders', [...stamps, ...left, ...words]);
  rows.get('moved')?.push(...moved);
  rows.get('unfinished')?.push(...unfinishedIn(postMortem));
  const groups = titles.flatMap(([id, title]): PublishingGroup[] => {
    const own = rows.get(id) ?? [];
    return own.length === 0 ? [] : [{ id, title, rows: own.sort(byPlace) }];
  });
  const toSettle = groups.flatMap(group => group.rows).filter(row => row.blocks).length;
  return { ready: toSettle === 0, recognised: postMortem.recognition !== undefined, toSettle, groups };
}

/** The groups in the order in which they are shown. */
const titles: readonly (readonly [PublishingGroupId, string])[] = [
  ['secret', 'Secrets'],
  ['vulnerability', 'Vulnerabilities'],
  ['pii', 'Personal data'],
  ['infrastructure', 'Infrastructure'],
  ['controlled', 'Controlled information'],
  ['placeholders', 'Template text and placeholders'],
  ['moved', 'Moved, but not filed'],
  ['allowances', 'Allowances that are unused or wrong'],
  ['other', 'Other findings'],
  ['unfinished', 'Unfinished'],
];

/** Its lines are looked at here too, in more detail. */
const leftover = 'section-leftover';

/** Where a finding is shown; `undefined` for what nobody has to read before publishing. */
function groupOf({ ruleId, severity }: Problem): PublishingGroupId | undefined {
  const category = sensitiveKind(ruleId)?.category;
  if (category !== undefined) return category;
  const own = groupsOfRules[ruleId];
  if (own !== undefined) return own === 'covered' ? undefined : own;
  if (isGrave(severity)) return 'other';
  return severity === 'information' && /^(?:section|remediation)-/.test(ruleId) ? 'unfinished' : undefined;
}

/** `covered`: what the check finds by itself. */
const groupsOfRules: { readonly [ruleId: string]: PublishingGroupId | 'covered' } = {
  'timeline-placeholder': 'placeholders',
  [leftover]: 'placeholders',
  'process-restricted-link': 'covered',
  'process-allowance': 'allowances',
};

function rowOf({ ruleId, severity, message, range }: Problem, group: PublishingGroupId): PublishingRow {
  return { rule: ruleId, severity, message, range, blocks: group === 'placeholders' || isGrave(severity) };
}

function isGrave(severity: Problem['severity']): boolean {
  return severity === 'error' || severity === 'warning';
}

function byPlace(a: PublishingRow, b: PublishingRow): number {
  return comparePositions(a.range.start, b.range.start);
}
