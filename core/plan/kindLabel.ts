import type { Kind } from '../model/vocabulary';
import type { TimelineEntry } from '../timeline';

const written = /^([*_[(]{0,3})(action|effect|understanding)([*_\])]{0,3})( ?[:–—-])?([*_\])]{0,3}) /i;

/** The words that name a kind in front of an entry's own, as `model` or else another entry names its kind; bold where none does. */
export function kindLabel(kind: Kind, model: TimelineEntry, entries: readonly TimelineEntry[]): string {
  for (const { text } of [model, ...entries]) {
    const [, open = '', word = '', close = '', colon = '', after = ''] = written.exec(text) ?? [];
    if (word !== '' && open + colon !== '') return `${open}${inCaseOf(word, kind)}${close}${colon}${after} `;
  }
  return `**${inCaseOf('Kind', kind)}:** `;
}

function inCaseOf(model: string, word: string): string {
  if (model === model.toLowerCase()) return word;
  return model === model.toUpperCase() ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1);
}
