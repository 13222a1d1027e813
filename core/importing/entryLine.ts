import { readStamp } from '../timeline';
import { bounds } from './bounds';
import { shortened } from './inlineText';

/** Words on one line, shortened to what an entry can hold; `name` is the source, told where the words alone would be read as part of the time. */
export function entryLine(words: string, name: string): string {
  const line = words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[\s:;,.=→–—-]+(?=\s)/, '')
    .trim()
    // Some styles begin a line with the words.
    .replace(/^(?=[#>+=|-])|^(\d{1,9})(?=[.)]\s)/, '$1\\');
  const short = withoutHalfLink(shortened(line, bounds.line));
  return isPartOfStamp(short) ? `${name}: ${short}` : short;
}

/** A link that was cut in two shows neither its words nor where it leads. */
function withoutHalfLink(text: string): string {
  if (!text.endsWith('…')) return text;
  const open = Math.max(text.lastIndexOf('](http'), text.lastIndexOf('<http'));
  if (open < 0 || /[>)]/.test(text.slice(open + 2))) return text;
  const start = text[open] === '<' ? open : text.lastIndexOf('[', open);
  return `${text.slice(0, Math.max(0, start)).trimEnd()}…`;
}

const styles = ['14:05 ', '14:05 - ', '2026-03-08 14:05 ', '2026-03-08 14:05 UTC - ', '**14:05** '] as const;

/** Whether the words behind a time would be read as a zone, a range or a doubt of it. */
function isPartOfStamp(words: string): boolean {
  return styles.some(style => {
    const plain = readStamp(`${style}x`);
    const stamp = readStamp(style + words);
    return (
      plain === undefined ||
      stamp === undefined ||
      stamp.end !== plain.end ||
      stamp.textStart !== plain.textStart ||
      stamp.approximate ||
      stamp.state !== undefined ||
      stamp.until !== undefined
    );
  });
}
