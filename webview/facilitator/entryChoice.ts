import { visible } from '../../core/drawing';
import type { NamedEntry } from '../../core/plan/action';
import type { EntryView } from '../../core/view';
import { shownWords } from './hiding';
import type { MeetingState } from './meetingState';

/** Entries to choose from; a choice goes by the entry's own time, so that it stays when lines move. */
export function entryChoices(state: MeetingState): readonly (readonly [value: string, words: string])[] {
  const entries = entriesOf(state);
  const names = choiceNames(entries);
  return entries.map((entry, rank) => [names[rank] ?? '', entryName(state, entry, rank)]);
}

/** The value of each entry among the choices: its time as written, and how many before it have the same. */
export function choiceNames(entries: readonly EntryView[]): readonly string[] {
  const seen = new Map<string, number>();
  return entries.map(({ when }) => {
    const before = seen.get(when) ?? 0;
    seen.set(when, before + 1);
    return `${when} ${before}`;
  });
}

/** The entry that was chosen; `undefined` for none, or one that has changed. */
export function entryChosen(state: MeetingState, value: string): NamedEntry | undefined {
  const entries = entriesOf(state);
  const entry = entries[choiceNames(entries).indexOf(value)];
  return entry && { line: entry.line, when: entry.when };
}

function entriesOf({ document }: MeetingState): readonly EntryView[] {
  return document?.view.timeline.entries ?? [];
}

/** An entry in one line: `3 · 14:05 · Login returns 503`. */
export function entryName(state: MeetingState, entry: EntryView, rank: number): string {
  const time = visible((entry.localLabel ?? entry.when).slice(-5));
  const words = shownWords(state, entry);
  const short = words.length > 60 ? `${words.slice(0, 59).trimEnd()}…` : words;
  return [String(rank + 1), time, short].filter(part => part !== '').join(' · ');
}
