import type { PostMortem } from '../document/postMortem';
import type { Plan } from '../plan/action';
import type { Edit } from '../text';
import { conflictsIn } from '../text';
import { type PlacedTimeline, sequences, type TimelineEntry } from '../timeline';
import { lineMarks } from './marks';
import { readsTheSame } from './readBack';
import { notTheSame, refuse } from './refuse';
import { tableLines } from './tableLines';
import { escapePipes, labelledWords } from './words';

/** Turns the lists of the main timeline into tables that say the same; refused where a table cannot hold them. */
export function listToTable(postMortem: PostMortem): Plan {
  const { timeline: placed } = postMortem;
  if (placed === undefined || placed.timeline.entries.length === 0)
    return refuse('The timeline has no entries yet. Write the first ones, then convert it.');
  const reason = obstacle(placed);
  if (reason !== undefined) return refuse(reason);
  const edits = sequences(placed.timeline.entries).map(entries => tableEdit(postMortem, placed, entries));
  return readsTheSame(postMortem, edits) ? { type: 'edits', edits } : notTheSame;
}

/** Why the timeline cannot become a table. */
function obstacle({ timeline }: PlacedTimeline): string | undefined {
  const { entries, lines } = timeline;
  const text = (entry: TimelineEntry) => lines[entry.lines.start]?.text ?? '';
  if (conflictsIn(lines).length > 0) return 'The timeline holds a Git conflict. Solve it first.';
  if (entries.every(entry => entry.form === 'row')) return 'The timeline is a table already.';
  for (const [isInTheWay, reason] of obstacles)
    if (entries.some(entry => isInTheWay(entry, text(entry)))) return reason;
  for (const sequence of sequences(entries)) {
    const own = new Set(sequence.flatMap(entry => [entry.lines.start]));
    const last = sequence[sequence.length - 1]?.lines.end ?? 0;
    for (let line = sequence[0]?.lines.start ?? 0; line < last; line += 1) {
      if (!own.has(line) && lines[line]?.text.trim() !== '')
        return 'Between the entries stand lines that are none. Move them out of the list first.';
    }
  }
  return undefined;
}

const obstacles: readonly (readonly [(entry: TimelineEntry, line: string) => boolean, string])[] = [
  [entry => entry.form !== 'item', 'Entries that are headings or paragraphs have no place in a table.'],
  [entry => entry.lines.end - entry.lines.start > 1, 'Entries of several lines have no place in a table.'],
  [entry => entry.labelled, 'Some entries name their time inside the sentence. Put the time first.'],
  [(_, line) => /[>\t ]/.test(lineMarks(line).indent), 'The list is nested or quoted. Move it to the margin first.'],
  [(_, line) => lineMarks(line).box !== '', 'Entries with tick boxes have no place in a table.'],
  [entry => entry.text.includes('`') && entry.text.includes('\\|'), 'An escaped pipe in code has no place in a table.'],
];

function tableEdit({ store }: PostMortem, placed: PlacedTimeline, entries: readonly TimelineEntry[]): Edit {
  const source = (entry: TimelineEntry) => store.lineAt(placed.line + entry.lines.start);
  const zone = sharedZone(entries, source);
  const withKinds = entries.some(entry => labelledWords(entry).label !== '');
  const rows = entries.map(entry => {
    const { label, words } = labelledWords(entry);
    const time = zone === undefined ? stampOf(entry, source(entry)) : withoutZone(stampOf(entry, source(entry)), zone);
    const event = `${openMarks(entry, source(entry))}${words}`.trim();
    return withKinds ? [time, label, event] : [time, event];
  });
  const header = [
    zone === undefined ? 'Time' : `Time (${zone === 'Z' ? 'UTC' : zone})`,
    ...(withKinds ? ['Kind'] : []),
    'Event',
  ];
  const first = placed.line + (entries[0]?.lines.start ?? 0);
  const last = placed.line + (entries[entries.length - 1]?.lines.end ?? 1) - 1;
  const above = first > 0 && store.lineAt(first - 1).trim() !== '' ? [''] : [];
  const below = last + 1 < store.lineCount && store.lineAt(last + 1).trim() !== '' ? [''] : [];
  const cells = [header, ...rows].map(row => row.map(escapePipes));
  return {
    range: { start: { line: first, character: 0 }, end: { line: last, character: store.lineAt(last).length } },
    newText: [...above, ...tableLines(cells), ...below].join(store.lines[first]?.eol || store.eol),
  };
}

function stampOf({ stamp, stampRange }: TimelineEntry, line: string): string {
  if (stamp === undefined) return '';
  return line.slice(stampRange.start.character, stampRange.end.character).replace(/\*{1,3}|__/g, '');
}

/** Emphasis that opens before the stamp and closes among the words goes with the words. */
function openMarks({ stamp, stampRange, textRange }: TimelineEntry, line: string): string {
  if (stamp === undefined) return '';
  const before = line.slice(lineMarks(line).end, stampRange.start.character);
  const opened = /[*_]{1,3}$/.exec(before)?.[0];
  const between = line.slice(stampRange.end.character, textRange.start.character);
  return opened === undefined || /[*_]/.test(between) ? '' : opened;
}

/** The zone that every time of the list names for itself, and once only. */
function sharedZone(entries: readonly TimelineEntry[], source: (entry: TimelineEntry) => string): string | undefined {
  const timed = entries.filter(entry => entry.stamp?.clock !== undefined);
  const zone = timed[0]?.stamp?.zone;
  if (zone === undefined) return undefined;
  const once = timed.every(
    entry =>
      entry.stamp?.zone === zone &&
      entry.stamp.also === undefined &&
      stampOf(entry, source(entry)).split(zone).length === 2,
  );
  return once ? zone : undefined;
}

function withoutZone(stamp: string, zone: string): string {
  const at = stamp.indexOf(zone);
  if (at === -1) return stamp;
  const before = stamp.slice(0, at).replace(/[\s*_]*[([]?$/, '');
  return `${before}${stamp.slice(at + zone.length).replace(/^[)\]]/, '')}`.trim();
}
