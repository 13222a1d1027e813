import type { PostMortem } from '../document/postMortem';
import { type Range, rangeOnLine } from '../text';

/** A part of the system that the metadata name as concerned. */
export interface Component {
  /** As written. */
  readonly name: string;
  /** Where the name stands. */
  readonly range: Range;
}

/** A name longer than this is no name. */
const longest = 80;

/** The components that the metadata list, separated by commas or semicolons or as a YAML list. */
export function componentsOf({ metadata, store }: PostMortem): readonly Component[] {
  const field = metadata.fields.get('components');
  if (field === undefined) return [];
  let { line, character } = field.range.start;
  // A YAML list stands on the lines below its key.
  const last = field.form === 'front-matter' ? (store.chunks[0]?.lines.length ?? 0) : field.range.end.line;
  return field.value.split(/[,;、]/).flatMap(part => {
    const name = part.trim();
    if (name === '' || name.length > longest || componentKey(name) === '') return [];
    for (let from = character, at = line; at <= last; at += 1, from = 0) {
      const found = store.lineAt(at).indexOf(name, from);
      if (found === -1) continue;
      [line, character] = [at, found + name.length];
      return [{ name, range: rangeOnLine(at, found, found + name.length) }];
    }
    return [{ name, range: field.range }];
  });
}

/** What two ways of writing one component share: no case, no marks, no hyphens; empty for "none" and the like. */
export function componentKey(name: string): string {
  const key = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return /^(?:|none|n a|tb[ad]|unknown|all|various|other)$/.test(key) ? '' : key;
}
