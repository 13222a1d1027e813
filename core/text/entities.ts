/** Text for people with the characters that HTML's common entities stand for; others stay as they are written. */
export function withoutEntities(text: string): string {
  return text.includes('&') ? text.replace(entities, named) : text;
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
