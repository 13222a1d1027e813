import { parseArgs } from 'node:util';
import { type SiteKind, siteKinds } from '../../core/site/site';
import { Misuse } from '../misuse';
import { choose, readArguments } from '../options';

export const indexFormats = ['markdown', 'csv', 'json'] as const;
export type IndexFormat = (typeof indexFormats)[number];

/** A checked call of `postmortem index`. */
export interface IndexCall {
  /** As written. */
  readonly folder: string;
  readonly format: IndexFormat;
  /** The file to write, as written. */
  readonly output?: string;
  readonly force: boolean;
  /** The folder's own index is to be completed. */
  readonly add: boolean;
  readonly site?: SiteKind;
  readonly config?: string;
}

const options = {
  format: { type: 'string', default: 'markdown' },
  output: { type: 'string', short: 'o' },
  force: { type: 'boolean', default: false },
  add: { type: 'boolean', default: false },
  site: { type: 'string' },
  config: { type: 'string' },
} as const;

/** Reads the arguments; throws `Misuse` for those that mean nothing. */
export function readOptions(args: readonly string[]): IndexCall {
  const { values, positionals } = readArguments('index', options, () =>
    parseArgs({ args: [...args], allowPositionals: true, options }),
  );
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0)
    throw new Misuse('Name one folder, as in "postmortem index docs/postmortems".');
  const { format, output, force, add, site, config } = values;
  if (add && output !== undefined) throw new Misuse('--add writes into the index that is there. Leave --output out.');
  return {
    folder,
    format: choose('--format', format, indexFormats),
    force,
    add,
    ...(output === undefined ? {} : { output }),
    ...(site === undefined ? {} : { site: choose('--site', site, siteKinds) }),
    ...(config === undefined ? {} : { config }),
  };
}
