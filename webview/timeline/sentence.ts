import { type Clock, laneNames, milestoneNames } from '../../core/drawing';
import type { EntryView } from '../../core/view';
import { timeText } from './rows';
import { entryLabel, type Zone } from './zones';

/** An entry as one line: when, what kind, what, and what was found about it. */
export function sentenceOf(entry: EntryView, zone: Zone, clock: Clock): string {
  const { kind, text, starred, milestones, problems } = entry;
  const when = timeText(entry, entryLabel(entry, zone, clock), clock);
  const marks = [...(starred ? ['key moment'] : []), ...milestones.map(name => milestoneNames[name])];
  const found = problems.map(({ message }) => ` ${message}`).join('');
  const what = kind === undefined ? '' : `${laneNames[kind]}: `;
  return `${when} ${what}${text}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}${found}`;
}
