import { type Decoded, encode } from './decode';
import { reasonOf } from './reason';
import { replaceFile } from './replaceFile';

/** Writes a document anew, with the byte order mark that it had; says why where that is impossible. */
export function writeDocument(
  path: string,
  text: string,
  source: Extract<Decoded, { type: 'text' }>,
): string | undefined {
  if (!source.exact) return 'was not changed, since it is no text in UTF-8. Save it as UTF-8 first.';
  try {
    replaceFile(path, encode(text, source.byteOrderMark));
    return undefined;
  } catch (error) {
    return `cannot be written: ${reasonOf(error)}`;
  }
}
