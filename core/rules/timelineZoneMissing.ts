import { namesPostMortem } from '../model/timesBelowTitle';
import { rangeOnLine } from '../text';
import { entriesThat } from '../timeline';
import type { RuleContext, TimelineRule } from './rule';

/** A timeline whose times could be anywhere. */
export const timelineZoneMissing: TimelineRule = {
  id: 'timeline-zone-missing',
  summary: 'A timeline says in which time zone its times are.',
  severity: 'warning',
  missing: true,
  scope: 'timeline',
  *check(timeline, context) {
    if (timeline.loose) return;
    const [first] = withoutZone(timeline);
    if (first === undefined) return;
    const [line, next] = timeline.lines;
    const heading = line?.text ?? '';
    const start = heading.length - heading.trimStart().length;
    const end = heading.trimEnd().length;
    const isTitle = heading.startsWith('# ') && namesPostMortem(heading);
    const eol = line?.eol || '\n';
    const below = (zone: string) => `${eol}${eol}All times are in ${zone}.${next?.text.trim() === '' ? '' : eol}`;
    yield {
      range: rangeOnLine(0, start, end),
      message: `This timeline names no time zone. Add it ${isTitle ? 'in a line, such as "All times are in UTC."' : 'to the heading, such as "(UTC)"'}, or as the field Zone.`,
      fixes: () =>
        zonesFor(context).map(zone => ({
          title: `Add the time zone ${zone}`,
          edits: [{ range: rangeOnLine(0, end, end), newText: isTitle ? below(zone) : ` (${zone})` }],
        })),
    };
  },
};

const withoutZone = entriesThat(
  ({ stamp, time }) => stamp?.clock !== undefined && stamp.state === undefined && time.zoneSource === 'none',
);

function zonesFor({ readerZone }: RuleContext): readonly string[] {
  return readerZone === undefined || readerZone === 'UTC' ? ['UTC'] : ['UTC', readerZone];
}
