/** Words of other products as inline Markdown that shows just them. */

/** Addresses as they stand in plain text; what closes a sentence behind them is not theirs. */
const address = /https?:\/\/[^\s<>()[\]"`]{1,2000}/g;

/** Plain text as inline Markdown: marks are escaped, web addresses stay links. Line breaks stay. */
export function fromPlain(text: string): string {
  let result = '';
  let done = 0;
  for (const { index, 0: found } of text.matchAll(address)) {
    const whole = found.replace(/[.,;:!?'*_~]{1,20}$/, '');
    result += escaped(text.slice(done, index)) + link(whole);
    done = index + whole.length;
  }
  return result + escaped(text.slice(done));
}

/** A link to a web address; any other address is left out. */
export function linkTo(label: string, url: string): string {
  const shown = escaped(label.replace(/\s+/g, ' ').trim());
  if (!/^https?:\/\/[^\s<>"]{1,2000}$/i.test(url)) return shown;
  const target = url.replace(/[()[\]\\|]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return shown === '' || label === url ? link(url) : `[${shown}](${target})`;
}

/** An address that Markdown would change stands in angle brackets. */
function link(url: string): string {
  return /[*_~\\|]/.test(url) ? `<${url.replaceAll('\\', '%5C').replaceAll('|', '%7C')}>` : url;
}

/** Only signs that would mean something where they stand. */
function escaped(text: string): string {
  return (
    text
      .replace(/[\\`*[\]<]/g, '\\$&')
      // What reads comments by their letters alone finds none.
      .replaceAll('<!', '<\\!')
      .replace(/(?<![\p{L}\d])_|_(?![\p{L}\d])/gu, '\\_')
      .replace(/~~/g, '\\~\\~')
      .replace(/&(?=#?\w{1,31};)/g, '\\&')
  );
}

/** Plain text in which nobody is called: `@ana` is `ana`, so that nobody is notified where the document is published. */
export function withoutMentions(text: string): string {
  return text.replace(/(?<![\p{L}\d_@./-])@(?=[\p{L}\d])/gu, '');
}

const entities: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** HTML as plain text: paragraphs and breaks become line breaks, tags and comments go. */
export function plainOfHtml(html: string): string {
  return html
    .replace(/<(?:br|\/p|\/li|\/div|\/h[1-6])\b[^<>]{0,200}>/gi, '\n')
    .replace(/<\/?[a-z][^<>]{0,2000}>/gi, '')
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => entities[name] ?? '')
    .replace(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .trim();
}

/** The first written line, shortened to so many characters. */
export function firstLine(text: string, most = 200): string {
  return shortened(/\S[^\r\n]*/.exec(text)?.[0].trim() ?? '', most);
}

/** A text of at most so many UTF-16 units; what is cut off shows as an ellipsis and leaves whole words and characters. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '');
  const space = cut.lastIndexOf(' ');
  return `${space > most / 2 ? cut.slice(0, space) : cut}…`;
}
