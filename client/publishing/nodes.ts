import type { PublishingCheck, PublishingGroup, PublishingRow } from '../../core/publishing/types';

/** What stands in the view. Ids stay the same while the document changes, so that the selection does. */
export type Node =
  | { readonly type: 'busy'; readonly id: string }
  | { readonly type: 'verdict'; readonly id: string; readonly check: PublishingCheck }
  | { readonly type: 'note'; readonly id: string }
  | { readonly type: 'group'; readonly id: string; readonly group: PublishingGroup; readonly rows: readonly Node[] }
  | { readonly type: 'row'; readonly id: string; readonly row: PublishingRow; readonly group: Node };

/** The verdict first, then the groups. */
export function nodesOf(check: PublishingCheck): readonly Node[] {
  const verdict: Node = { type: 'verdict', id: 'verdict', check };
  const note: readonly Node[] = check.recognised ? [] : [{ type: 'note', id: 'note' }];
  return [verdict, ...note, ...check.groups.map(groupNode)];
}

function groupNode(group: PublishingGroup): Node {
  const rows: Node[] = [];
  const node: Node = { type: 'group', id: group.id, group, rows };
  for (const row of group.rows)
    rows.push({ type: 'row', id: `${group.id} ${row.rule} ${rows.length}`, row, group: node });
  return node;
}
