/** The words of a piece of inline Markdown: links keep their text, code its content; marks, comments and tags go. */
export function plainText(markdown: string): string {
  let text = markdown;
  if (text.includes('<'))
    text = text
      .replace(/(?<!\\)<!--.*?(?:-->|$)/g, '')
      .replace(/(?<!\\)<(https?:\/\/[^<>\s]{1,2000})>/g, '$1')
      .replace(/(?<!\\)<\/?[a-z][^<>]{0,200}>/gi, '');
  if (text.includes('['))
    text = text.replace(
      /(?<!\\)!?\[([^\][]{0,1000})\](?:\([^()\s]{0,2000}(?: "[^"]{0,200}")?\)|\[[^\][]{0,200}\])/g,
      '$1',
    );
  if (text.includes('&')) text = text.replace(entities, named);
  return text
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\*\*|__|~~/g, '')
    .replace(/(^|[\s(])[*_](?=\S)|(?<=\S)[*_](?=[\s).,;:!?]|$)/g, '$1')
    .replace(/`/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const entities = /&(?:(amp|lt|gt|quot|apos|nbsp)|#(\d{1,7})|#x([\da-f]{1,6}));/gi;
const characters: { readonly [name: string]: string } = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** The character that an entity stands for; those of no character stay as they are written. */
function named(entity: string, name?: string, decimal?: string, hexadecimal?: string): string {
  if (name !== undefined) return characters[name.toLowerCase()] ?? entity;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : entity;
}
