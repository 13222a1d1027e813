/** Parts of a value that are more than blanks, and the blanks, line breaks and marks of quotes between them. */
const gap = /([ \t]*(?:\r\n?|\n)[ \t>]*|[ \t]+)/;
const gapPattern = String.raw`(?:[ \t]{0,8}(?:\r\n?|\n)[ \t>]{0,16}|[ \t]{1,8})`;

/**
 * Finds a value wherever it is written: in any case, with or without backslashes before its signs, broken over lines,
 * or percent-encoded; not as a part of a longer word. Linear: every repetition is bounded.
 */
export function valuePattern(value: string): RegExp {
  const plain = value.replace(/\\([!-/:-@[-`{-~])/g, '$1');
  const encoded = encodeURIComponent(plain.replace(/\p{Surrogate}/gu, '\uFFFD'));
  const written = wholeWord(plain, writtenPattern(plain));
  return new RegExp(encoded === plain ? written : `${written}|${wholeWord(encoded, quote(encoded))}`, 'giu');
}

/** Finds a text as it stands, in any case, within other texts too. */
export function textPattern(text: string): RegExp {
  return new RegExp(quote(text), 'giu');
}

function writtenPattern(plain: string): string {
  return plain
    .split(gap)
    .map((part, rank) => (rank % 2 === 1 ? gapPattern : [...part].map(signPattern).join('')))
    .join('');
}

function signPattern(sign: string): string {
  return /[!-/:-@[-`{-~]/.test(sign) ? `\\\\?${quote(sign)}` : quote(sign);
}

/** A value that begins or ends with a letter or number is no part of a longer word or number there. */
function wholeWord(text: string, pattern: string): string {
  const before = /^[\p{L}\p{N}]/u.test(text) ? '(?<![\\p{L}\\p{N}])' : '';
  const after = /[\p{L}\p{N}]$/u.test(text) ? '(?![\\p{L}\\p{N}])' : '';
  return before + pattern + after;
}

function quote(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, sign => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`);
}
