/** Rows as CSV (RFC 4180: commas, CRLF, quotes doubled); no cell is a formula. */
export function csvText(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map(row => `${row.map(cellText).join(',')}\r\n`).join('');
}

/** What spreadsheets begin to compute at, behind spaces too; OWASP, "CSV Injection". */
const formula = /^\s*[=+\-@|%\uff1d\uff0b\uff0d\uff20]/;

/** An apostrophe before what would be a formula tells spreadsheets that it is text. */
function cellText(value: string | number | null): string {
  if (value === null) return '';
  const text = typeof value === 'string' && formula.test(value) ? `'${value}` : String(value);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
