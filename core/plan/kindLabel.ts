import type { Kind } from '../model/vocabulary';
import type { TimelineEntry } from '../timeline';

/** What stands before an entry's words to tell its kind: as the nearest entry with such a label writes it, else bold. */
export function kindLabel(entries: readonly TimelineEntry[], model: TimelineEntry, kind: Kind): string {
  const distance = ({ lines }: TimelineEntry) => Math.abs(lines.start - model.lines.start);
  let nearest: { readonly entry: TimelineEntry; readonly label: RegExpExecArray } | undefined;
  for (const entry of entries) {
    if (nearest !== undefined && distance(nearest.entry) <= distance(entry)) continue;
    const label = written.exec(entry.text.slice(0, 60));
    if (label !== null) nearest = { entry, label };
  }
  const [, open = '**', word = 'Kind', close = ':** '] = nearest?.label ?? [];
  return open + inCaseOf(word, kind) + close;
}

const written =
  /^([*_[(]{0,3})(action|effect|understanding)((?:[*_\])]{0,3} ?[:–—-][*_]{0,2}|\*\*|__|\]|\))[ \t]{1,3})/i;

function inCaseOf(word: string, kind: Kind): string {
  if (word === word.toLowerCase()) return kind;
  return word === word.toUpperCase() ? kind.toUpperCase() : kind.charAt(0).toUpperCase() + kind.slice(1);
}
