/**
 * Writes any text so that Markdown shows it as it is, on one line: line breaks and control characters become spaces,
 * and what would be markup gets a backslash. Text without markup comes back unchanged, but for spaces around it.
 */
export function asInlineText(text: string): string {
  return text.replace(lineBreaksAndControls, ' ').trim().replace(markup, '\\$&');
}

/** Control characters, and the line and paragraph separators of Unicode. */
const lineBreaksAndControls = /[\p{Cc}\u2028\u2029]+/gu;

/** Each part is one place that Markdown or HTML would read as markup. */
const markup = new RegExp(
  [
    // A block's mark at the start; an offset such as -05:00 is none.
    /^(?:[-+>]|#{1,6})(?=\s|$)/u,
    // `1. ` at the start.
    /(?<=^\d{1,9})[.)](?=\s|$)/u,
    // Hashes at the end, which close a heading.
    /(?<=\s)#(?=#*$)/u,
    /\\(?=[!-/:-@[-`{-~])/u,
    /[*`|]/u,
    // Within a word an underscore is no markup.
    /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u,
    /\](?=[([])/u,
    /<(?=[A-Za-z/!?])/u,
    // The end of a comment.
    /(?<=--)>/u,
    /~(?=~)|(?<=~)~/u,
    // An entity.
    /&(?=#?[A-Za-z0-9]{1,40};)/u,
  ]
    .map(part => part.source)
    .join('|'),
  'gu',
);
