import type { SettingsLayer } from './origins';
import { type ParsedSettings, parseSettings } from './parse';
import { foldersAbove, resolvePath } from './paths';
import { shorten } from './readers';
import type { SettingsProblem } from './value';

/** The name of the settings file. */
export const settingsFileName = '.postmortem.json';

/** How many files may build on one another. */
const deepest = 10;
/** How many files there may be in all. */
const most = 50;

/** The text of the file at `path`, or `undefined` where there is none. */
export type ReadFile = (path: string) => Promise<string | undefined>;

export interface ResolveOptions {
  /** With them, other rule ids are reported. */
  readonly knownRules?: Iterable<string>;
}

export interface ResolvedSettings {
  /** From the file that everything builds on up to the one nearest to the document: for `mergeSettings`. */
  readonly layers: readonly SettingsLayer[];
  /** Every file that was read, the nearest first. */
  readonly files: readonly { readonly path: string; readonly problems: readonly SettingsProblem[] }[];
}

/**
 * Finds the settings of a document: the nearest `.postmortem.json` in its folder or above it, and what that extends.
 * `start` is the document's URI, or its path with `/`. Files that are missing, circular or too many are told as problems.
 */
export async function resolveSettings(
  start: string,
  read: ReadFile,
  options: ResolveOptions = {},
): Promise<ResolvedSettings> {
  for (const folder of foldersAbove(start)) {
    const path = folder + settingsFileName;
    const text = await read(path).catch(() => undefined);
    if (text !== undefined) return new Resolution(read, options).from(path, text);
  }
  return { layers: [], files: [] };
}

/** One walk over a settings file and what it builds on. */
class Resolution {
  readonly #read: ReadFile;
  readonly #knownRules: ReadonlySet<string> | undefined;
  readonly #layers: SettingsLayer[] = [];
  readonly #files = new Map<string, SettingsProblem[]>();

  constructor(read: ReadFile, options: ResolveOptions) {
    this.#read = read;
    this.#knownRules = options.knownRules && new Set(options.knownRules);
  }

  async from(path: string, text: string): Promise<ResolvedSettings> {
    await this.#add(path, text, []);
    return { layers: this.#layers, files: [...this.#files].map(([file, problems]) => ({ path: file, problems })) };
  }

  async #add(path: string, text: string, chain: readonly string[]): Promise<void> {
    const parsed = parseSettings(text, this.#knownRules);
    const problems = [...parsed.problems];
    this.#files.set(path, problems);
    for (const base of parsed.extends) {
      const message = await this.#addBase(path, base, [...chain, path]);
      if (message !== undefined) problems.push({ range: base.range, severity: 'error', message });
    }
    this.#layers.push({ source: path, settings: parsed.value });
  }

  /** Says what is wrong with the base, if anything. */
  async #addBase(
    path: string,
    base: ParsedSettings['extends'][number],
    chain: readonly string[],
  ): Promise<string | undefined> {
    const target = resolvePath(path, base.path);
    const name = shorten(base.path);
    if (target === undefined) return 'Write a path relative to this file, with “/” between its parts.';
    if (chain.includes(target)) return `“${name}” builds on this file in turn; take one of the two out.`;
    // Two files may build on a third: it counts once, below both.
    if (this.#files.has(target)) return undefined;
    if (chain.length >= deepest) return `More than ${deepest} files build on one another; leave some out.`;
    if (this.#files.size >= most) return `More than ${most} files are extended; leave some out.`;
    const text = await this.#read(target).catch(() => undefined);
    if (text === undefined) return `“${name}” cannot be read; check the path.`;
    await this.#add(target, text, chain);
    return undefined;
  }
}
