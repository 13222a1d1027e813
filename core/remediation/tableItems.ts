import { type ActionItem, aimOf, readActionItem } from '../model/actionItems';
import type { ActionItemFields } from '../model/vocabulary';
import { type Cell, plainText, rememberTexts, splitRow, type TableBlock } from '../text';
import { type LooseFields, readLooseFields } from './looseFields';

/** A row of a table of action items, in lines of the blocks' chunk. */
export interface ItemRow extends ActionItemFields {
  readonly line: number;
  /** The words, marks taken off. */
  readonly text: string;
  readonly done: boolean;
  /** The cell of the words, and of each field that has a column; empty where nothing is written yet. */
  readonly cells: { readonly [column in Column]?: Cell };
}

export type Column = 'text' | 'owner' | 'due' | 'priority' | 'ticket' | 'aim' | 'done';

/** What the headers of action item tables are called. */
const columnNames: readonly (readonly [Column, RegExp])[] = [
  ['owner', /^(?:(?:action )?owners?|who|assign|responsible|dri|verantwortlich|zuständig|responsable|担当)/i],
  [
    'due',
    /^(?:due|deadline|when|until|by when|date|target|completion date|eta|fällig|termin|frist|bis\b|échéance|délai|期限)/i,
  ],
  ['priority', /^(?:prio(?:rity)?|severity|priorität|priorité|優先度)/i],
  ['ticket', /^(?:tickets?|issues?|links?|bug|jira|tracking|pr)\b/i],
  ['aim', /^(?:aim|type|kind|category)\b/i],
  ['done', /^(?:done|status|state|stand|état|statut)\b/i],
  [
    'text',
    /^(?:actions?|items?|tasks?|description|what|remediations?|follow|todo|maßnahme|aufgabe|mesure|title|summary|improvements?|measures?|recommendations?|steps?|対策|内容)/i,
  ],
];

/** The rows of a table whose header names a column of actions; none of any other table. `text` gives a line by its number. */
export function rowsOf(table: TableBlock, text: (line: number) => string): readonly ItemRow[] {
  const read = readerBelow(text(table.header.line));
  if (read === undefined) return [];
  return table.rows.flatMap(({ line }) => {
    const row = read(text(line));
    return row === undefined ? [] : [{ line, ...row }];
  });
}

type RowReader = (row: string) => Omit<ItemRow, 'line'> | undefined;

/** What reads the rows below a header; all are asked about at each key in one of them. */
const readerBelow = rememberTexts(100, (header): RowReader | undefined => {
  const names = splitRow(header).map(({ start, end }) => header.slice(start, end));
  const columns = names.map(name => columnNames.find(([, pattern]) => pattern.test(plainText(name)))?.[0]);
  // Databases that were exported call the first column by no better name.
  if (!columns.includes('text') && columns.includes('owner') && /^name$/i.test(plainText(names[0] ?? '')))
    columns[0] = 'text';
  return columns.includes('text') ? rememberTexts(1000, row => readRow(row, columns)) : undefined;
});

function readRow(row: string, columns: readonly (Column | undefined)[]): ReturnType<RowReader> {
  const cells = cellsOf(row, columns);
  const cell = (column: Column) => {
    const at = cells[column];
    return at === undefined ? '' : plainText(row.slice(at.start, at.end));
  };
  const state = stateBehind.exec(cell('ticket'))?.[1];
  const value = (column: Column) => (column === 'ticket' ? cell(column).replace(stateBehind, '') : cell(column));
  if (cell('text') === '') return undefined;
  const aim = aimOf(cell('aim'));
  const fields = (['owner', 'due', 'priority', 'ticket'] as const).filter(name => isFilled(value(name)));
  const own = fieldsIn(row, cells.text);
  const linked = fields.includes('ticket') || own.ticket !== undefined ? undefined : ticketIn(row, cells.text);
  const words = own.written.length === 0 ? cell('text') : plainText(own.text);
  return {
    text: linked === undefined ? words : plainText(linked.text).replace(/ ?\( ?\)$/, ''),
    done: state === 'DONE' || finished.test(cell('done')),
    cells,
    ...ownFields(own),
    ...(aim === undefined ? {} : { aim }),
    ...Object.fromEntries(fields.map(name => [name, value(name)])),
    ...(linked === undefined ? {} : { ticket: linked.fields.ticket }),
  };
}

const finished =
  /^(?:done|closed|completed?|fixed|merged|resolved|x|✓|✔|✅|yes|erledigt|abgeschlossen|umgesetzt|terminée?s?|faite?s?(?![\p{L}]))/iu;
/** A column for tickets has the state beside them in some templates: `#123 **DONE**`. */
const stateBehind = /(?:^|\s)(DONE|TODO)$/;

/** The fields in brackets behind the words, which stand there where the table has no column for them. */
function fieldsIn(line: string, at: Cell | undefined): ActionItem {
  const words = at === undefined ? '' : line.slice(at.start, at.end);
  return readActionItem({ line: 0, end: 1, start: 0, text: words });
}

function ownFields({ aim, owner, due, priority, ticket }: ActionItem): ActionItemFields {
  const told = Object.entries({ aim, owner, due, priority, ticket }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(told);
}

/** The words of an item behind which a ticket is named, and the ticket; `undefined` where none is. */
function ticketIn(line: string, at: Cell | undefined): LooseFields | undefined {
  const read = at === undefined ? undefined : readLooseFields(line.slice(at.start, at.end));
  return read?.fields.ticket === undefined ? undefined : read;
}

/** The first cell of each column that we know. */
function cellsOf(row: string, columns: readonly (Column | undefined)[]): ItemRow['cells'] {
  const found: { [column in Column]?: Cell } = {};
  splitRow(row).forEach((cell, rank) => {
    const column = columns[rank];
    if (column !== undefined) found[column] ??= cell;
  });
  return found;
}

/** "-", "n/a", "TBD", "not assigned" and "?" say that nothing is decided yet. */
export function isFilled(value: string): boolean {
  return value !== '' && !undecided.test(value.trim());
}

const undecided =
  /^(?:[-–—?@.…_]+|n\/?a|tb[acd]|todo|none|open|un(?:assigned|known)|not (?:yet )?(?:assigned|decided|set)|(?:to be (?:assigned|decided|confirmed|determined|defined))|nobody(?: yet)?|no one(?: yet)?|offen|unklar|noch offen|n\.? ?n\.?|niemand|à (?:définir|déterminer|préciser|confirmer)|aucune?|未定)$/i;
