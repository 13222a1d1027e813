import type * as Extension from './extension';
import type * as Library from './languageServer/library';

/** The language client, and what else of its library the hosts need. */
export type LanguageClientLibrary = typeof Library;

/** What Node's script takes out of the script for browsers, so that the package holds it once; each is evaluated when asked for. */
export interface SharedScript {
  loadExtension(): Promise<typeof Extension>;
  loadLibrary(): Promise<LanguageClientLibrary>;
}
