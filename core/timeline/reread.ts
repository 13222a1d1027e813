import type { Section } from '../model/sections';
import { joinLines, type Line, TextStore } from '../text';
import type { TimelineEntry } from './resolve';
import { type Timeline, TimelineReader } from './timeline';

/** The entries that the timeline would have if it held these lines; what only the rest of the document tells is left out. */
export function reread({ lines: own, day, zone, loose }: Timeline, lines: readonly Line[]): readonly TimelineEntry[] {
  const heading = /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t#]*$/.exec(own[0]?.text ?? '');
  const section: Section = {
    id: 'timeline',
    form: loose ? 'list' : 'heading',
    level: heading?.[1]?.length ?? 7,
    text: heading?.[2] ?? own[0]?.text ?? '',
    line: 0,
    body: loose ? 0 : 1,
    end: lines.length,
  };
  return new TimelineReader().read(new TextStore(joinLines(lines)), section, {
    zoneSource: zone === undefined ? 'none' : 'document',
    ...(zone === undefined ? {} : { zone }),
    ...(day === undefined ? {} : { day }),
  }).entries;
}
