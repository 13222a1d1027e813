import type { PostMortem } from '../document/postMortem';
import { actionItemLabel, aimOf, readActionItem } from '../model/actionItems';
import { hasWords, itemsIn } from '../model/listItems';
import { blocksIn, type Section } from '../model/sections';
import { plainText, type TableBlock } from '../text';
import type { ActionItemView } from './types';

/** The action items of a section: list items, and rows of tables. Empty ones wait to be filled and are left out. */
export function actionItemsIn(postMortem: PostMortem, section: Section): readonly ActionItemView[] {
  const { store } = postMortem;
  const items = itemsIn(store, section)
    .map(readActionItem)
    .filter(item => hasWords(item.text));
  const listed = items.map(({ item, text: _, done, written: __, ...fields }, rank): ActionItemView => {
    const read = items[rank];
    return { line: item.line, text: read === undefined ? '' : actionItemLabel(read), done, readOnly: false, ...fields };
  });
  const rows = blocksIn(store, section).flatMap(placed =>
    placed.blocks.flatMap(block =>
      block.type === 'table' ? rowsOf(block, placed.start, line => store.lineAt(line)) : [],
    ),
  );
  return [...listed, ...rows].sort((a, b) => a.line - b.line);
}

type Column = 'text' | 'owner' | 'due' | 'priority' | 'ticket' | 'aim' | 'done';

/** What the headers of action item tables are called. */
const columnNames: readonly (readonly [Column, RegExp])[] = [
  ['owner', /^(?:owners?|who|assignees?|assigned|responsible|dri)\b/i],
  ['due', /^(?:due|deadline|when|date|target)\b/i],
  ['priority', /^(?:prio(?:rity)?|severity)\b/i],
  ['ticket', /^(?:tickets?|issues?|links?|bug|jira|tracking|pr)\b/i],
  ['aim', /^(?:aim|type|kind|category)\b/i],
  ['done', /^(?:done|status|state)\b/i],
  ['text', /^(?:action|item|task|description|what|remediation|follow)/i],
];

function rowsOf(table: TableBlock, start: number, text: (line: number) => string): ActionItemView[] {
  const cellTexts = (row: TableBlock['header']) =>
    row.cells.map(cell => text(row.line + start).slice(cell.start, cell.end));
  const headers = cellTexts(table.header).map(
    name => columnNames.find(([, pattern]) => pattern.test(plainText(name)))?.[0],
  );
  if (!headers.includes('text')) return [];
  return table.rows.flatMap((row): ActionItemView[] => {
    const cells = cellTexts(row);
    const cell = (column: Column) => plainText(cells[headers.indexOf(column)] ?? '');
    const [owner, due, priority, ticket, aim] = [
      cell('owner'),
      cell('due'),
      cell('priority'),
      cell('ticket'),
      aimOf(cell('aim')),
    ];
    if (cell('text') === '') return [];
    return [
      {
        line: row.line + start,
        text: cell('text'),
        done: /^(?:done|closed|complete[d]?|x|✓|✔|✅|yes)/i.test(cell('done')),
        readOnly: true,
        ...(aim === undefined ? {} : { aim }),
        ...(owner === '' ? {} : { owner }),
        ...(due === '' ? {} : { due }),
        ...(priority === '' ? {} : { priority }),
        ...(ticket === '' ? {} : { ticket }),
      },
    ];
  });
}
