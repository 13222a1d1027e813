/** What a stated duration counts: to detect, to mitigate, to resolve, or all of it. */
export type DurationSubject = 'detect' | 'mitigate' | 'resolve' | 'total';

/** A duration that a sentence or field states. */
export interface StatedDuration {
  readonly subject: DurationSubject;
  /** UTF-16 offsets on the line. */
  readonly start: number;
  readonly end: number;
  readonly milliseconds: number;
  /** The smallest unit that was written, in milliseconds: so exact it means to be. */
  readonly unit: number;
  /** How far the two times beside it lie apart, in milliseconds: "5 h 26 min (10:45 - 16:11 UTC)". */
  readonly beside?: number;
}

const units: { readonly [letter: string]: number } = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000 };

const amount = '\\d{1,5}(?:\\.\\d{1,2})? ?(?:days?|d|hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?|s)(?![A-Za-z])';
const duration = `(${amount}(?:(?:,? and |, ?| ?)${amount}){0,3})`;
const fieldEnd = '[*_ ]{0,3}(?:\\([^()]{0,30}\\) ?)?[:|=][*_:| ]{0,6}(?:\\d{1,2}:\\d{2}[^()]{0,60}\\()?';

/** Words before a duration that name what it counts. */
const shapes: readonly (readonly [DurationSubject, RegExp])[] = [
  ['detect', field('(?:mean )?time to detect(?:ion)?|TTD|MTTD')],
  ['mitigate', field('time to (?:repair|mitigat(?:e|ion)|recover(?:y)?|restore)|TTM|MTTM')],
  ['resolve', field('time to (?:resolve|resolution|fix)|TTR|MTTR')],
  [
    'total',
    field(
      '(?:total |incident |outage |impact |downtime )*(?:duration|downtime|outage time)|total (?:impact|outage|incident)',
    ),
  ],
  ['total', new RegExp(`\\b(?:incident|outage|downtime) (?:that )?lasted (?:for )?${duration}`, 'i')],
];

const window = /(\d{1,2}):(\d{2})(?: [A-Z]{2,4})?(?: on [A-Z][a-z]{2,8} \d{1,2})? ?(?:-|–|to|until) ?(\d{1,2}):(\d{2})/;

/** The time between two clocks on the line, the second one on the next day where it is earlier. */
function apart(line: string): number | undefined {
  const match = window.exec(line);
  if (match === null) return undefined;
  const [from = 0, minute = 0, to = 0, last = 0] = match.slice(1).map(Number);
  return (((to - from) * 60 + last - minute + 24 * 60) % (24 * 60)) * 60_000;
}

function field(names: string): RegExp {
  return new RegExp(`(?:^|[*_|\\s])(?:${names})${fieldEnd}${duration}`, 'i');
}

/** Words that make a duration vague, or count by another clock. */
const vague =
  /~|≈|\b(?:about|approx\w*|around|roughly|nearly|almost|over|more than|less than|up to|at least|under|circa|ca\.|hours? range)\b/i;
const otherClock =
  /\b(?:business|working|work|support|office|opening|service) (?:hours?|days?)|\bM-F\b|\bper (?:user|request|day|month)\b/i;

/** Words without which no line names a duration: a cheap test before the shapes. */
const mayState =
  /\btime to |\bMTT|\bTT[DMR]\b|duration|downtime|outage time|lasted|\btotal (?:impact|outage|incident)/i;

/** The duration that a line states and names, or `undefined`; vague ones and those in working hours are none. */
export function statedDurationIn(line: string): StatedDuration | undefined {
  if (line.length > 300 || !mayState.test(line) || vague.test(line) || otherClock.test(line)) return undefined;
  for (const [subject, shape] of shapes) {
    const match = shape.exec(line);
    const written = match?.[1];
    if (match === null || written === undefined) continue;
    const parts = [...written.matchAll(/(\d{1,5}(?:\.\d{1,2})?) ?([dhms])/gi)].map(([, count, letter]) => ({
      count: Number(count),
      unit: units[(letter ?? '').toLowerCase()] ?? 0,
      fraction: (count ?? '').includes('.'),
    }));
    const milliseconds = parts.reduce((sum, { count, unit }) => sum + count * unit, 0);
    const unit = Math.min(...parts.map(part => (part.fraction ? part.unit / 10 : part.unit)));
    const end = match.index + match[0].length;
    // "20m to 25m" is a stretch.
    if (/^ ?(?:-|–|to|\/|\+)/.test(line.slice(end)) || milliseconds === 0) return undefined;
    const beside = apart(line);
    return {
      subject,
      start: end - written.length,
      end,
      milliseconds,
      unit,
      ...(beside === undefined ? {} : { beside }),
    };
  }
  return undefined;
}
