/** The text of a file, or why it has none. */
export type Decoded =
  | {
      readonly type: 'text';
      /** Without the byte order mark, as editors show it. */
      readonly text: string;
      readonly byteOrderMark: boolean;
      /** Whether encoding the text again gives the same bytes. */
      readonly exact: boolean;
    }
  | { readonly type: 'refused'; readonly because: 'binary' | 'large'; readonly message: string };

const largest = 16 * 1024 * 1024;

/** Reads bytes as UTF-8. Bytes that are none become U+FFFD; binary and very large files are refused. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > largest) {
    return { type: 'refused', because: 'large', message: 'is larger than 16 MiB. Split it or leave it out.' };
  }
  if (bytes.includes(0)) {
    return { type: 'refused', because: 'binary', message: 'is no text in UTF-8. Save it as UTF-8 or leave it out.' };
  }
  const whole = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const byteOrderMark = whole.startsWith('\uFEFF');
  const exact = !whole.includes('\uFFFD') || isUtf8(bytes);
  return { type: 'text', text: byteOrderMark ? whole.slice(1) : whole, byteOrderMark, exact };
}

/** The bytes of a text, with the byte order mark that it came with. */
export function encode(text: string, byteOrderMark: boolean): Uint8Array {
  return new TextEncoder().encode(byteOrderMark ? `\uFEFF${text}` : text);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
