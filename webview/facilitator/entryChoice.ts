import { visible } from '../../core/drawing';
import type { NamedEntry } from '../../core/plan/action';
import type { EntryView } from '../../core/view';
import { shownWords } from './hiding';
import type { MeetingState } from './state';

/** Entries to choose from; a choice goes by the entry's own time, so that it stays when lines move. */
export function entryChoices(state: MeetingState): readonly (readonly [value: string, words: string])[] {
  const entries = entriesOf(state);
  return entries.map((entry, rank) => [choiceOf(entries, rank), entryName(state, entry, rank)]);
}

/** The value of an entry among the choices: its time as written, and its rank among those with the same. */
export function choiceOf(entries: readonly EntryView[], rank: number): string {
  const when = entries[rank]?.when;
  const before = entries.slice(0, rank).filter(entry => entry.when === when).length;
  return `${when} ${before}`;
}

/** The entry that was chosen; `undefined` for none, or one that has changed. */
export function entryChosen(state: MeetingState, value: string): NamedEntry | undefined {
  const entries = entriesOf(state);
  const entry = entries.find((_, rank) => choiceOf(entries, rank) === value);
  return entry && { line: entry.line, when: entry.when };
}

function entriesOf({ document }: MeetingState): readonly EntryView[] {
  return document?.view.timeline.entries ?? [];
}

/** An entry in one line: `3 · 14:05 · Login returns 503`. */
export function entryName(state: MeetingState, entry: EntryView, rank: number): string {
  const time = visible((entry.localLabel ?? entry.when).slice(-5));
  return [String(rank + 1), time, shownWords(state, entry).slice(0, 60)].filter(part => part !== '').join(' · ');
}
