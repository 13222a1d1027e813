/** A clock time as written, taken apart. */
interface Written {
  readonly hour: number;
  readonly minutes: string;
  /** `:30` or `:30.250`; never touched. */
  readonly seconds: string;
  /** `AM`, `p.m.`, … or empty. */
  readonly half: string;
}

const pattern = /^(\d{1,2})( ?h ?|:)(\d{2})((?::\d{2}(?:[.,]\d{1,9})?)?)( ?)([ap]\.?m\.?)?$/i;

/** All templates that give this text; none for `3pm`, `1405` and other texts whose parts cannot be told for sure. */
export function clockTemplates(text: string): readonly string[] {
  const match = pattern.exec(text);
  if (match === null) return [];
  const [, hour = '', sign = '', , , space = '', half] = match;
  const tail = half === undefined ? '' : `${space}${half.replace(/[ap]/, '{a}').replace(/[AP]/, '{A}')}`;
  const hours = half === undefined ? ['{HH}', '{H}'] : ['{hh}', '{h}'];
  const padded = hour.length === 2;
  const fitting = Number(hour) >= 10 ? hours : [padded ? hours[0] : hours[1]];
  return fitting.map(name => `${name}${sign}{mm}${tail}`);
}

/** The time as the template writes it; `undefined` where the text does not say enough for it. */
export function fillClock(template: string, text: string): string | undefined {
  const written = read(text);
  if (written === undefined) return undefined;
  const twelve = template.startsWith('{h');
  // "9:05" without AM or PM is not said to be the morning.
  if (twelve && written.half === '' && written.hour >= 1 && written.hour <= 12) return undefined;
  const hour = twelve ? written.hour % 12 || 12 : written.hour;
  const side = written.hour < 12 ? 'a' : 'p';
  return template
    .replace(/\{(?:HH|hh)\}/, String(hour).padStart(2, '0'))
    .replace(/\{[Hh]\}/, String(hour))
    .replace('{mm}', written.minutes + written.seconds)
    .replace('{a}', side)
    .replace('{A}', side.toUpperCase());
}

function read(text: string): Written | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const [, hours, , minutes = '', seconds = '', , half = ''] = match;
  const named = Number(hours);
  if (half !== '' && (named < 1 || named > 12)) return undefined;
  if (named > 23) return undefined;
  const hour = half === '' ? named : (named % 12) + (/^p/i.test(half) ? 12 : 0);
  return { hour, minutes, seconds, half };
}
