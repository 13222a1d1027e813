import { type Cell, plainText, type TableBlock } from '../text';

/** What the column of the factors is called. */
const factorColumn =
  /^(?:contributing |root )?(?:factors?|causes?|conditions?)\b|^(?:what|description|facteurs?|causes? profondes?|原因|要因)/i;

/** The cell that names the factor in each row of a table: of the column that says so, or else of the first that holds words. `text` gives a line by its number. */
export function factorRows(
  table: TableBlock,
  text: (line: number) => string,
): readonly { readonly line: number; readonly cell: Cell }[] {
  const words = (line: number, cell: Cell | undefined) =>
    cell === undefined ? '' : plainText(text(line).slice(cell.start, cell.end));
  const named = table.header.cells.findIndex(cell => factorColumn.test(words(table.header.line, cell)));
  return table.rows.flatMap(({ line, cells }) => {
    const cell = named === -1 ? cells.find(each => /\p{L}/u.test(words(line, each))) : cells[named];
    return cell === undefined || words(line, cell) === '' ? [] : [{ line, cell }];
  });
}
