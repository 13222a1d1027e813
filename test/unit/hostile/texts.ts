import { hostilePieces } from '../sensitive/hostilePieces';

/** A text of about so many UTF-16 units, of a shape that hurts careless readers. */
export interface HostileText {
  readonly name: string;
  readonly of: (size: number) => string;
}

/** What hurts parsers of Markdown when it is repeated, on one line or with its own ends of line. */
const marks: readonly string[] = [
  '>', '> ', '>> ', '- ', '* ', '+ - * ', '1. ', '1) ', '- [ ] ', '[', ']', '![', '](', '[](', '[a](', '[a](<', '[a][', '[^', '[a]: ',
  '*', '**', '_', '__', '***', '*a ', '**a ', '_a_', '*a **b ', 'a**b', '~~', '~~a ', '`', '`a', '``a`', '` `` ', '<', '<a ', '<a b="', '</', '<!', '<!--', '<!-->',
  '-->', '<?', '<![CDATA[', '<a@', '<https:', '&', '&a', '&amp;', '&#', '&#x41;', '\\', '\\\\', '|', '| ', '|a', '\\|', '| - ', '#', '# ', '\t', '  ', '\0', '\uFEFF',
  'a\n', '\n', '\r\n', '\r', 'a\r\n', '#\n', '# a\n', '## Timeline\n', 'a\n=\n', 'a\n-\n', '---\n', '***\n', '- a\n', '- a\n\n', '1. a\n', '- a\n  - b\n', '  a\n', '    a\n', '\ta\n',
  '> a\n', '> a\nb\n', '> - a\n', '>\n', '```\n', '```a\n', '~~~\n', '`\n', '<!--\n', '<div>\n', '</div>\n', '<pre>\n', '<a\n', '<?\n', '<![CDATA[\n', '[a]: b\n', '[a]: <\n', '[a]:\n', '[a]: b "\n',
  '[^a]: b\n', '| a |\n', '|a|b|\n|-|-|\n|c|d|\n', '|-|\n', '---\na: b\n', '<<<<<<< a\n', '=======\n', '>>>>>>> a\n', '<<<<<<< a\nb\n=======\nc\n>>>>>>> d\n', '**Timeline**\n\n', '- Timeline:\n',
  '<!-- pm-allow ', '<!-- pm-allow a: b -->\n', '<!-- pm-allow-block a: b -->\n', '<!-- pm-allow-file a: b -->\n', '<!-- zone: UTC -->\n', '- **Zone:** UTC\n', 'zone: UTC\n',
]; // biome-ignore format: one list

/** What post-mortems are made of, all too much of it. */
const contents: readonly string[] = [
  '14:05 ', '14:05', '14:05-', '14:05–14:06 ', '2026-03-08 ', '2026-03-08T14:05:06.789Z ', '8 March 2026 ', 'UTC ', '(UTC) ', '+01:00', '14:05 UTC (15:05 CET) ', 'about ', '??:?? ', '1 h ', '2 h 5 min ',
  '- 14:05 - a\n', '- 14:05 - a\n- 14:01 - b\n', '- 2026-03-08 14:05 - a\n', '- 2026-03-09 14:05 - a\n- 2025-03-08 14:05 - b\n', '- 25:61 - a\n', '- 13:55 PM - a\n', '- 20256-03-08 14:05 - a\n', '- 14:05 UTC (15:06 CET) a\n',
  '- 14:05 - incident announced\n', '- 14:05 - incident declared over after 2 h\n', '### 14:05\n\na\n\n', '### 2026-03-08\n- 14:05 a\n', '**14:05** a\n\n', '14:05 a\n', '| 14:05 | a |\n', '- 03/04/2026 14:05 a\n', '- about 14:05 a\n',
  '- [ ] Add a disk\n', '- [ ] Add a disk (aim: likelihood; owner: @kim; due: 2026-03-09)\n', '- [ ] Be more careful (', '(aim: ', 'aim: likelihood; ', '; ', 'owner: @kim; ', '- Nobody saw it (14:05).\n', '(14:05) ', '## Contributing factors\n- a\n',
  '## Remediation\n- [ ] a\n', '## Summary\n', '## Summary\nTODO\n', '{{a}} ', 'TBD\n', 'All times in UTC.\n', '## Meeting\n### Parking lot\n- a\n', 'root cause ', 'The root cause was a. ', 'We should have known. ', '[removed: a secret] ', '[text moved](a#b) ',
]; // biome-ignore format: one list

const repeated = (piece: string) => (size: number) => piece.repeat(Math.ceil(size / piece.length));

/** Shapes that are no repetition: what grows deeper, wider or longer with each line. */
const shapes: readonly HostileText[] = [
  { name: 'a list that goes deeper with each line', of: deeper('- a') },
  { name: 'numbers that go deeper with each line', of: deeper('1. a') },
  { name: 'quotes that go deeper with each line', of: size => lines(Math.sqrt(size), rank => `${'> '.repeat(rank)}a`) },
  { name: 'longer and longer runs of backticks', of: size => lines(Math.sqrt(2 * size), rank => '`'.repeat(rank + 1)) },
  { name: 'longer and longer fences', of: size => lines(Math.sqrt(2 * size), rank => '~'.repeat(rank + 3)) },
  { name: 'a table of a thousand columns', of: size => table(1000, size / 3000) },
  { name: 'a table of as many columns as fit', of: size => table(size / 9, 1) },
  { name: 'a header of many columns without rows', of: size => `${'|a'.repeat(size / 4)}|\n${'|-'.repeat(size / 4)}|` },
  { name: 'as many names of links as fit', of: size => lines(size / 24, rank => `[a${rank}]: http://b/${rank}`) },
  { name: 'links to names that are nowhere', of: size => lines(size / 12, rank => `[a][b${rank}]`) },
  { name: 'as many headings as fit, all different', of: size => lines(size / 12, rank => `## Part ${rank}`) },
  { name: 'as many action items as fit, all different', of: size => lines(size / 36, rank => `- [ ] Add disk ${rank} to host ${rank * 7}`) },
  { name: 'as many entries as fit, an hour apart', of: size => lines(size / 30, rank => `- ${new Date(Date.UTC(2026, 0) + rank * 3_600_000).toISOString().slice(0, 16)} - a`) },
  { name: 'as many entries as fit, backwards', of: size => lines(size / 30, rank => `- ${new Date(Date.UTC(2026, 0) - rank * 60_000).toISOString().slice(0, 16)} - a`) },
  { name: 'one word', of: size => 'a'.repeat(size) },
  { name: 'brackets that open and then close', of: size => '['.repeat(size / 2) + ']'.repeat(size / 2) },
  { name: 'emphasis that opens and then closes', of: size => '*a '.repeat(size / 6) + 'b* '.repeat(size / 6) },
  { name: 'tags that open and then close', of: size => '<div>\n'.repeat(size / 13) + '</div>\n'.repeat(size / 13) },
]; // biome-ignore format: one list

function deeper(item: string): (size: number) => string {
  return size => lines(Math.sqrt(size), rank => `${'  '.repeat(rank)}${item}`);
}

function lines(count: number, line: (rank: number) => string): string {
  return `${Array.from({ length: Math.ceil(count) }, (_, rank) => line(rank)).join('\n')}\n`;
}

function table(columns: number, rows: number): string {
  const row = (cell: string) => `|${cell}`.repeat(columns);
  return `${row('a ')}|\n${row('-')}|\n${`${row('14')}|\n`.repeat(Math.max(1, rows))}`;
}

const asTexts = (pieces: readonly string[]): readonly HostileText[] =>
  [...new Set(pieces)].map(piece => ({ name: JSON.stringify(piece), of: repeated(piece) }));

/** What hurts readers of Markdown and of timelines. */
export const hostileTexts: readonly HostileText[] = [...asTexts([...marks, ...contents]), ...shapes];

/** What hurts readers of words; the tests of sensitive content try it on the detectors, one by one. */
export const hostileWords: readonly HostileText[] = asTexts(hostilePieces);
