import { parseArgs } from 'node:util';
import { isZone } from '../../core/settings';
import { Misuse } from '../misuse';
import { nowOf, readArguments } from '../options';

/** A checked call of `postmortem new`. */
export interface NewCall {
  /** Absent when only the templates are to be listed. */
  readonly title?: string;
  readonly template?: string;
  /** As written. */
  readonly announced?: string;
  readonly declaredOver?: string;
  readonly zone?: string;
  readonly folder?: string;
  readonly pattern: string;
  readonly output?: string;
  readonly config?: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

const options = {
  template: { type: 'string' },
  'list-templates': { type: 'boolean', default: false },
  announced: { type: 'string' },
  'declared-over': { type: 'string' },
  zone: { type: 'string' },
  folder: { type: 'string' },
  pattern: { type: 'string', default: '{date}-{slug}.md' },
  output: { type: 'string', short: 'o' },
  config: { type: 'string' },
  now: { type: 'string' },
} as const;

/** Reads the arguments; throws `Misuse` for those that mean nothing. */
export function readOptions(args: readonly string[]): NewCall {
  const { values, positionals } = readArguments('new', options, () =>
    parseArgs({ args: [...args], allowPositionals: true, options }),
  );
  const { template, announced, zone, folder, pattern, output, config } = values;
  const { 'list-templates': listsOnly, 'declared-over': declaredOver } = values;
  if (!/\{(?:slug|date)\}/.test(pattern))
    throw new Misuse(`--pattern cannot be "${pattern}". Put {slug} or {date} in it.`);
  if (zone !== undefined && !isZone(zone)) throw new Misuse(`--zone cannot be "${zone}". Write it like Europe/Berlin.`);
  return {
    pattern,
    now: nowOf(values.now),
    ...(listsOnly ? {} : { title: titleOf(positionals) }),
    ...(template === undefined ? {} : { template }),
    ...(announced === undefined ? {} : { announced }),
    ...(declaredOver === undefined ? {} : { declaredOver }),
    ...(zone === undefined ? {} : { zone }),
    ...(folder === undefined ? {} : { folder }),
    ...(output === undefined ? {} : { output }),
    ...(config === undefined ? {} : { config }),
  };
}

function titleOf([title = '', ...more]: readonly string[]): string {
  if (title.trim() === '') throw new Misuse('Name the incident, as in "postmortem new \'Checkout answered slowly\'".');
  if (more.length === 0) return title.trim();
  throw new Misuse(`Put quotes around the title: "${[title, ...more].join(' ')}".`);
}
