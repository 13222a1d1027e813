import { readFileSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import { ruleIds } from '../../core/rules';
import { type ResolvedSettings, resolveSettings, type Settings, settingsOf } from '../../core/settings';
import { Misuse } from '../misuse';
import type { FileProblem } from '../report/problem';
import { reasonOf } from './reason';
import { withSlashes } from './slashes';

/** Finds the settings of documents, and keeps what it found for those that lie beside one another. */
export class SettingsFinder {
  readonly #folder: string;
  readonly #config: string | undefined;
  readonly #byFolder = new Map<string, Settings>();
  readonly #byFile = new Map<string, Settings>();
  readonly #told = new Set<string>();

  /** `folder`: from where relative paths count; `config`: a file that holds for all documents. Throws `Misuse` when it cannot be read. */
  constructor(folder: string, config: string | undefined) {
    this.#folder = folder;
    if (config === undefined) return;
    this.#config = resolve(folder, config);
    try {
      readFileSync(this.#config);
    } catch (error) {
      throw new Misuse(`--config ${config} cannot be read: ${reasonOf(error)}`);
    }
  }

  /** The settings for the document at `path`, and what is wrong with their files, told once for each file. */
  async of(path: string): Promise<{ readonly settings: Settings; readonly problems: readonly FileProblem[] }> {
    const folder = this.#config ?? dirname(path);
    const known = this.#byFolder.get(folder);
    if (known !== undefined) return { settings: known, problems: [] };
    const resolved = this.#config === undefined ? await search(path) : await readOne(this.#config);
    const nearest = resolved.files[0]?.path ?? '';
    const settings = this.#byFile.get(nearest) ?? settingsOf(resolved.layers);
    this.#byFile.set(nearest, settings);
    this.#byFolder.set(folder, settings);
    return { settings, problems: this.#problemsOf(resolved, settings) };
  }

  #problemsOf({ files }: ResolvedSettings, settings: Settings): readonly FileProblem[] {
    const chosen = settings.rules['process-settings'];
    if (chosen === 'off') return [];
    return files.flatMap(({ path, problems }) => {
      if (this.#told.has(path)) return [];
      this.#told.add(path);
      const file = this.#nameOf(path);
      return problems.map(({ range, severity, message }) => {
        return { file, range, severity: chosen ?? severity, message, ruleId: 'process-settings' };
      });
    });
  }

  #nameOf(path: string): string {
    const near = withSlashes(relative(this.#folder, path));
    return near.startsWith('../') ? withSlashes(path) : near;
  }
}

const options = { knownRules: ruleIds };

function search(path: string): Promise<ResolvedSettings> {
  return resolveSettings(withSlashes(path), read, options);
}

/** A settings file of any name is what a file in a folder that does not exist builds on. */
async function readOne(config: string): Promise<ResolvedSettings> {
  const nowhere = `${withSlashes(dirname(config))}/<config>/`;
  const pointer = JSON.stringify({ extends: `../${basename(config)}` });
  const { layers, files } = await resolveSettings(
    `${nowhere}document.md`,
    async path => (path.startsWith(nowhere) ? pointer : read(path)),
    options,
  );
  return { layers, files: files.filter(file => !file.path.startsWith(nowhere)) };
}

async function read(path: string): Promise<string | undefined> {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
