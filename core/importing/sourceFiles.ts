import { bounds } from './bounds';
import type { ImportFile, SourceFile } from './types';

/** The files with their JSON parsed, or why they cannot be read, as a sentence for people. */
export function sourceFiles(files: readonly ImportFile[]): readonly SourceFile[] | string {
  const size = files.reduce((sum, { text }) => sum + text.length, 0);
  if (files.length > bounds.files) return `These are ${files.length} files. Choose at most ${bounds.files}.`;
  if (size > bounds.characters)
    return 'This is too much text to import at once. Choose a shorter period or fewer files.';
  if (files.every(({ text }) => text.trim() === '')) return 'There is nothing to import: the text is empty.';
  const read: SourceFile[] = [];
  let payloads = 0;
  for (const file of files) {
    const parsed = payloadsIn(file.text);
    if (parsed === undefined) {
      return `${file.name || 'The text'} is no whole JSON: it ends early or is damaged. Export it again.`;
    }
    payloads += parsed.length;
    if (payloads > bounds.payloads) return 'This has too many parts to import at once. Choose a shorter period.';
    read.push({ ...file, payloads: parsed });
  }
  return read;
}

/** The parts of a text in JSON or JSON Lines; none of any other text, `undefined` where it should be JSON and is not. */
function payloadsIn(text: string): readonly unknown[] | undefined {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  if (!/^[{[]/.test(trimmed)) return [];
  const whole = parsed(trimmed);
  if (whole !== undefined) return Array.isArray(whole.value) ? whole.value.flat() : [whole.value];
  const lines = trimmed.split(/\r?\n/).filter(line => line.trim() !== '');
  const [first, second] = lines;
  // JSON Lines, of which one may be cut off at the end.
  if (first !== undefined && second !== undefined && parsed(first) !== undefined && /^[{[]/.test(second.trim())) {
    const each = lines.map(parsed);
    return each.every(line => line !== undefined) ? each.map(line => line.value) : undefined;
  }
  return /^(?:\{\s*["}]|\[\s*[{["\]])/.test(trimmed) ? undefined : [];
}

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch {
    return undefined;
  }
}
