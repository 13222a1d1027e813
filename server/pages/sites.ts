import { siteOf } from '../../core/site/site';
import { type DocumentParams, method, type SiteResult } from '../../protocol';
import { folderOf, pathOf } from '../addresses';
import type { Client } from '../client';
import type { Configuration } from '../configuration';
import type { LibrarySource } from '../library/sources';
import type { Connection } from '../rpc/connection';

/** Milliseconds for which the files of a wiki, and a folder that is none, are taken to be as they were. */
const lasts = { wiki: 5000, none: 60_000 } as const;

/** A site, and the Markdown files in it. */
export interface Site {
  /** The URI of its top folder, without `/` at the end. */
  readonly top: string;
  readonly kind: NonNullable<SiteResult>['kind'];
  /** URIs. */
  readonly files: readonly string[];
}

/** What this part of the server works with. */
export interface SitePorts {
  readonly connection: Connection;
  readonly client: Client;
  readonly configuration: Configuration;
  readonly source: LibrarySource;
  readonly folders: () => readonly string[];
}

/** Knows to which site a document belongs; asked for only where a link is written or followed. */
export class Sites {
  readonly #ports: SitePorts;
  readonly #known = new Map<string, { until: number; readonly site: Promise<Site | undefined> }>();

  constructor(ports: SitePorts) {
    this.#ports = ports;
  }

  /** The wiki in which a document lies; `undefined` outside of wikis. */
  async wikiOf(uri: string): Promise<Site | undefined> {
    const folder = uri.slice(0, uri.lastIndexOf('/'));
    const known = this.#known.get(folder);
    if (known !== undefined && Date.now() < known.until) return known.site;
    const site = this.#look(uri).catch(() => undefined);
    const kept = { until: Date.now() + lasts.none, site };
    this.#known.set(folder, kept);
    if ((await site) !== undefined) kept.until = Date.now() + lasts.wiki;
    return site;
  }

  /** Files came or went. */
  forget(): void {
    this.#known.clear();
  }

  async #look(uri: string): Promise<Site | undefined> {
    const { client, connection, configuration, source, folders } = this.#ports;
    await configuration.want(uri);
    const folder = folderOf(uri, folders());
    const chosen = configuration.of(uri).settings.site;
    const told = client.tellsSite
      ? await connection.sendRequest<SiteResult>(method.site, { uri } satisfies DocumentParams)
      : null;
    const kind = chosen ?? told?.kind;
    const top = told?.top ?? folder;
    // Other clients tell nothing: the setting, the folder's name and the pages in it have to do.
    if (top === undefined || (kind ?? 'wiki') !== 'wiki') return undefined;
    const files = (await source.list(uri)).map(file => file.uri).filter(file => file.startsWith(`${top}/`));
    const entries = files.map(file => pathOf(file.slice(top.length + 1)));
    if (kind === undefined && siteOf({ name: nameOf(top), entries, remotes: [] }) !== 'wiki') return undefined;
    return { top, kind: 'wiki', files };
  }
}

function nameOf(folder: string): string {
  return pathOf(folder).split('/').pop() ?? '';
}
