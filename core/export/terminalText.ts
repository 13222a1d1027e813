import { milestoneNames, phaseNames } from '../drawing/names';
import type { PostMortemView } from '../view/types';
import { clean } from './clean';
import { milestoneTime, titleOf, whenAndWhere } from './rows';
import { wrapColumns } from './terminal/columns';
import { asciiGlyphs, shown, unicodeGlyphs } from './terminal/glyphs';
import { styled } from './terminal/grid';
import { laneLines } from './terminal/lanes';
import { listLines } from './terminal/list';

export interface TerminalOptions {
  /** Columns of a line; lines are not wider. 40 at least. */
  readonly width: number;
  /** Draw with ASCII characters alone. */
  readonly ascii: boolean;
  readonly colours: boolean;
}

/** Lines longer than this are hard to read, and a drawing gains nothing. */
const widest = 140;

/** The timeline for a terminal: lanes to scale, then each entry. No control character of the document is in it. */
export function terminalText({ title, timeline }: PostMortemView, { width, ascii, colours }: TerminalOptions): string {
  const glyphs = ascii ? asciiGlyphs : unicodeGlyphs;
  const options = { width: Math.min(width, widest), glyphs, colours };
  const facts = [
    ...timeline.milestones.map(one => `${milestoneNames[one.milestone]} ${milestoneTime(one)}`),
    ...timeline.durations.map(({ name, label }) => `${phaseNames[name]} ${label}`),
  ];
  const heading = wrapColumns(shown(clean(titleOf(title)), glyphs), options.width);
  const where = whenAndWhere(timeline);
  const quiet = [where, facts.join(' · ')].filter(line => line !== '').map(line => shown(line, glyphs));
  const lanes = laneLines(timeline, options);
  const lines = [
    ...heading.map(line => styled(line, 'strong', colours)),
    ...quiet.flatMap(line => wrapColumns(line, options.width)).map(line => styled(line, 'quiet', colours)),
    '',
    ...lanes,
    ...(lanes.length === 0 ? [] : ['']),
    ...listLines(timeline, options),
  ];
  return `${lines.map(line => line.trimEnd()).join('\n')}\n`;
}
