import { ruleIds } from '../core/rules';
import {
  defaults,
  type EffectiveSetting,
  effectiveSettings,
  fromEditor,
  mergeSettings,
  type ReadFile,
  type ResolvedSettings,
  resolveSettings,
  type Settings,
  type SettingsLayer,
  settingsOf,
} from '../core/settings';
import { foldersAbove } from '../core/settings/paths';
import { editorSource } from '../protocol';

/** Where settings come from. */
export interface SettingsSources {
  /** The editor's settings under `postmortem`, for the document. */
  readonly editor: (uri: string) => Promise<unknown>;
  /** By URI. */
  readonly readFile: ReadFile;
}

/** What holds for a document. */
export interface Configured {
  readonly settings: Settings;
  /** Show the time since the first entry beside each entry. */
  readonly elapsedHints: boolean;
  /** Begin the next entry when a line break ends one. */
  readonly continuesEntries: boolean;
}

/** Told when settings came in; `changed`: something else holds now in the folder than before. */
export type Arrived = (folder: string, files: ResolvedSettings['files'], changed: boolean) => void;

/** The settings of documents, by folder. Until they come in, the defaults hold. */
export class Configuration {
  readonly #sources: SettingsSources;
  readonly #arrived: Arrived;
  readonly #folders = new Map<string, Folder>();
  #texts = new Map<string, Promise<string | undefined>>();

  constructor(sources: SettingsSources, arrived: Arrived) {
    this.#sources = sources;
    this.#arrived = arrived;
  }

  /** What holds for the document now. */
  of(uri: string): Configured {
    return this.#folders.get(folderOfSettings(uri))?.configured ?? untold;
  }

  /** The settings files that the document's settings were read from, the nearest first. */
  filesOf(uri: string): ResolvedSettings['files'] {
    return this.#folders.get(folderOfSettings(uri))?.files ?? [];
  }

  /** Every value that holds for the document, and where it comes from. */
  effective(uri: string): readonly EffectiveSetting[] {
    const folder = this.#folders.get(folderOfSettings(uri));
    const layers = [...(folder?.layers ?? []), ...(folder?.editor === undefined ? [] : [folder.editor])];
    return effectiveSettings(this.of(uri).settings, layers);
  }

  /** Asks for the document's settings, once for each folder; done when they came in for the first time. */
  async want(uri: string): Promise<void> {
    const key = folderOfSettings(uri);
    const known = this.#folders.get(key);
    if (known !== undefined) return known.told;
    const folder: Folder = {
      uri,
      configured: untold,
      fingerprint: '',
      files: [],
      layers: undefined,
      editor: undefined,
      asked: 0,
      told: undefined,
    };
    this.#folders.set(key, folder);
    folder.told = this.#ask(key, folder);
    await folder.told;
  }

  /** Asks again for all settings; what held stays until the answers come. */
  async renew(): Promise<void> {
    this.#texts = new Map();
    await Promise.all([...this.#folders].map(([key, folder]) => this.#ask(key, folder)));
  }

  async #ask(key: string, folder: Folder): Promise<void> {
    folder.asked += 1;
    const { asked } = folder;
    const read = (path: string) => this.#textOf(path);
    const [editor, resolved] = await Promise.all([
      this.#sources.editor(folder.uri),
      resolveSettings(folder.uri, read, { knownRules: ruleIds }),
    ]);
    if (asked !== folder.asked) return;
    folder.files = resolved.files;
    folder.layers = layersOf(resolved, folder.layers);
    folder.editor = { source: editorSource, settings: fromEditor(editor) };
    const configured = {
      settings: settingsOf([...folder.layers, folder.editor]),
      elapsedHints: switchOf(editor, 'inlayHints', 'elapsed') ?? true,
      continuesEntries: switchOf(editor, 'timeline', 'continueOnEnter') ?? false,
    };
    const fingerprint = JSON.stringify(configured);
    const changed = fingerprint !== (folder.fingerprint || fingerprintOfUntold);
    if (changed) folder.configured = configured;
    folder.fingerprint = fingerprint;
    this.#arrived(key, resolved.files, changed);
  }

  /** Folders share the files above them. */
  #textOf(path: string): Promise<string | undefined> {
    const known = this.#texts.get(path) ?? this.#sources.readFile(path);
    this.#texts.set(path, known);
    return known;
  }
}

/** What the settings of a document are kept by. */
export function folderOfSettings(uri: string): string {
  return foldersAbove(uri)[0] ?? uri;
}

interface Folder {
  /** A document in it, for which the editor is asked. */
  readonly uri: string;
  configured: Configured;
  fingerprint: string;
  files: ResolvedSettings['files'];
  /** What the files said when they were last without errors. */
  layers: readonly SettingsLayer[] | undefined;
  editor: SettingsLayer | undefined;
  told: Promise<void> | undefined;
  asked: number;
}

const untold: Configured = { settings: mergeSettings(defaults), elapsedHints: true, continuesEntries: false };
const fingerprintOfUntold = JSON.stringify(untold);

/** While somebody is typing in a settings file, what it said before stays in force. */
function layersOf({ layers, files }: ResolvedSettings, last: readonly SettingsLayer[] | undefined) {
  const broken = files.some(file => file.problems.some(problem => problem.severity === 'error'));
  return broken && last !== undefined ? last : layers;
}

/** What the editor says of a switch of its own; `undefined` where it says nothing. */
function switchOf(editor: unknown, group: string, name: string): boolean | undefined {
  if (typeof editor !== 'object' || editor === null) return undefined;
  const values: unknown = Reflect.get(editor, group);
  const value: unknown = typeof values === 'object' && values !== null ? Reflect.get(values, name) : undefined;
  return typeof value === 'boolean' ? value : undefined;
}
