/** The words of a piece of inline Markdown: links, a wiki's too, keep their text, code its content; marks, comments and tags go. */
export function plainText(markdown: string): string {
  let text = markdown;
  if (text.includes('<'))
    text = text
      .replace(/(?<!\\)<!--.*?(?:-->|$)/g, '')
      .replace(/(?<!\\)<(https?:\/\/[^<>\s]{1,2000})>/g, '$1')
      .replace(/(?<!\\)<\/?[a-z][^<>]{0,200}>/gi, '');
  if (text.includes('[[')) text = text.replace(/(?<![\\!])\[\[(?:[^\][|]{1,200}\\?\|)?([^\][|]{1,200})\]\]/g, '$1');
  if (text.includes('['))
    text = text.replace(
      /(?<!\\)!?\[([^\][]{0,1000})\](?:\([^()\s]{0,2000}(?: "[^"]{0,200}")?\)|\[[^\][]{0,200}\])/g,
      '$1',
    );
  return text
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\*\*|__|~~/g, '')
    .replace(/(^|[\s(])[*_](?=\S)|(?<=\S)[*_](?=[\s).,;:!?]|$)/g, '$1')
    .replace(/`/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
