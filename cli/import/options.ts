import { parseArgs } from 'node:util';
import type { TableColumns } from '../../core/importing';
import { Misuse } from '../misuse';
import { nowOf, operandsOf, readArguments } from '../options';

/** A checked call of `postmortem import`. */
export interface ImportCall {
  /** Files, folders and `-`; at least one. */
  readonly operands: readonly string[];
  /** The document to write, as written. */
  readonly into?: string;
  readonly zone?: string;
  /** `2026-03-08` */
  readonly day?: string;
  /** Epoch milliseconds; `until` is not in it. */
  readonly from?: number;
  readonly until?: number;
  /** Empty: all. */
  readonly channels: readonly string[];
  readonly columns?: TableColumns;
  readonly includeSensitive: boolean;
  readonly config?: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

const options = {
  into: { type: 'string' },
  zone: { type: 'string' },
  date: { type: 'string' },
  from: { type: 'string' },
  until: { type: 'string' },
  channel: { type: 'string', multiple: true },
  columns: { type: 'string' },
  'include-sensitive': { type: 'boolean', default: false },
  config: { type: 'string' },
  now: { type: 'string' },
} as const;

/** Reads the arguments; throws `Misuse` for those that mean nothing. */
export function readOptions(args: readonly string[]): ImportCall {
  const { values, positionals } = readArguments('import', options, () =>
    parseArgs({ args: [...args], allowPositionals: true, options }),
  );
  const { into, zone, date, from, until, columns, config } = values;
  return {
    operands: operandsOf('import', positionals),
    channels: (values.channel ?? []).map(name => name.replace(/^#/, '')),
    includeSensitive: values['include-sensitive'],
    now: nowOf(values.now),
    ...(into === undefined ? {} : { into }),
    ...(zone === undefined ? {} : { zone }),
    ...(date === undefined ? {} : { day: date }),
    ...(from === undefined ? {} : { from: timeOf('--from', from) }),
    ...(until === undefined ? {} : { until: timeOf('--until', until) }),
    ...(columns === undefined ? {} : { columns: columnsOf(columns) }),
    ...(config === undefined ? {} : { config }),
  };
}

const isoTime = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;

/** Without an offset, a time is in UTC. */
function timeOf(option: string, text: string): number {
  const zoned = /Z$|[+-]\d{2}:\d{2}$/.test(text) || !/[T ]/.test(text) ? text : `${text}Z`;
  const instant = isoTime.test(text) ? Date.parse(zoned.replace(' ', 'T')) : Number.NaN;
  if (Number.isNaN(instant)) throw new Misuse(`${option} cannot be "${text}". Write it like 2026-03-08T14:05Z.`);
  return instant;
}

function columnsOf(text: string): TableColumns {
  const parts = new Map(
    text.split(',').map(part => {
      const at = part.indexOf('=');
      return [part.slice(0, Math.max(0, at)).trim(), part.slice(at + 1).trim()] as const;
    }),
  );
  const { time, text: words, author, ...strange } = Object.fromEntries(parts);
  if (time === undefined || words === undefined || Object.keys(strange).length > 0)
    throw new Misuse(`--columns cannot be "${text}". Write it like time=created_at,text=message,author=user.`);
  return { time, text: words, ...(author === undefined ? {} : { author }) };
}
