import type {
  CompletionItem,
  CompletionParams,
  DocumentLink,
  DocumentLinkParams,
  Location,
  LocationLink,
} from 'vscode-languageserver';
import { slugOf } from '../../core/restricted/slug';
import { completePages } from '../../core/site/wikiCompletion';
import { type WikiLink, wikiLinksOf, wikiLinksOn } from '../../core/site/wikiLinks';
import { readableName, WikiPages } from '../../core/site/wikiPages';
import { escapeMarkdown, type Position, plainText, type Range, splitLines } from '../../core/text';
import { pathOf } from '../addresses';
import type { Client } from '../client';
import { toItem } from '../completion';
import type { Documents, OpenDocument } from '../documents';
import type { LibrarySource } from '../library/sources';
import type { Site, Sites } from './sites';

/** What this part of the server works with. */
export interface WikiLinkingPorts {
  readonly client: Client;
  readonly documents: Documents;
  readonly sites: Sites;
  readonly source: LibrarySource;
}

/** Follows, explains and completes links between the pages of a wiki; silent everywhere else. */
export class WikiLinking {
  readonly #ports: WikiLinkingPorts;

  constructor(ports: WikiLinkingPorts) {
    this.#ports = ports;
  }

  /** The links that lead to a page. One that leads nowhere yet is no fault: on the wiki it offers to write the page. */
  async links({ textDocument: { uri } }: DocumentLinkParams): Promise<DocumentLink[]> {
    const document = this.#ports.documents.get(uri);
    if (document === undefined || !mayLink(document)) return [];
    const wiki = await this.#ports.sites.wikiOf(uri);
    if (wiki === undefined) return [];
    const pages = pagesOf(wiki);
    return wikiLinksOf(document.content.store).flatMap(link => {
      const target = this.#leadsTo(link, uri, wiki, pages);
      return target === undefined ? [] : [{ range: link.range, target }];
    });
  }

  /** The page, or the heading in it, that the link at a place leads to. */
  async definition(document: OpenDocument, position: Position): Promise<Location | LocationLink[] | null> {
    const found = await this.#linkAt(document, position);
    const target = found && this.#leadsTo(found.link, document.uri, found.wiki, pagesOf(found.wiki));
    if (found === undefined || target === undefined) return null;
    const line = found.link.anchor === undefined ? 0 : await this.#lineOf(target, found.link.anchor);
    const range: Range = { start: { line, character: 0 }, end: { line, character: 0 } };
    if (!this.#ports.client.takesDefinitionLinks) return { uri: target, range };
    return [
      { originSelectionRange: found.link.range, targetUri: target, targetRange: range, targetSelectionRange: range },
    ];
  }

  /** For a hover: which file a link means, and what to know of it. */
  async hover(
    document: OpenDocument,
    position: Position,
  ): Promise<{ readonly range: Range; readonly markdown: string; readonly plain: string } | undefined> {
    const found = await this.#linkAt(document, position);
    if (found === undefined) return undefined;
    const { link, wiki } = found;
    const paths = pagesOf(wiki)
      .find(link.page)
      .map(path => path);
    if (link.form === 'markdown' && paths.length < 2) return undefined;
    const plain = told(link.page, paths);
    return { range: link.range, plain, markdown: escapeMarkdown(plain) };
  }

  /** The pages that a link being written may lead to. */
  async complete({ textDocument: { uri }, position }: CompletionParams): Promise<readonly CompletionItem[]> {
    const document = this.#ports.documents.get(uri);
    if (document === undefined || position.line >= document.content.store.lineCount) return [];
    const text = document.content.store.lineAt(position.line);
    const place = { position, before: text.slice(0, position.character), after: text.slice(position.character) };
    if (!/\[\[|\]\(/.test(place.before.slice(-300))) return [];
    const wiki = await this.#ports.sites.wikiOf(uri);
    if (wiki === undefined) return [];
    const { eol } = document.content.store;
    return completePages(place, pagesOf(wiki).names).map(each => toItem(each, eol, this.#ports.client));
  }

  async #linkAt(
    document: OpenDocument,
    { line, character }: Position,
  ): Promise<{ readonly link: WikiLink; readonly wiki: Site } | undefined> {
    const { store } = document.content;
    if (wikiLinksOn(store.lineAt(line), line).length === 0) return undefined;
    const link = wikiLinksOf(store).find(
      ({ range: { start, end } }) => start.line === line && start.character <= character && character <= end.character,
    );
    const wiki = link && (await this.#ports.sites.wikiOf(document.uri));
    return link && wiki && { link, wiki };
  }

  /** The URI of the only file with that name; none where the editor finds it by itself. */
  #leadsTo({ page, form }: WikiLink, uri: string, wiki: Site, pages: WikiPages): string | undefined {
    // Of several, one is as good as another; the hover tells that there are several.
    const found = [...pages.find(page)].sort();
    const inTop = pathOf(uri.slice(wiki.top.length + 1));
    const beside = `${inTop.slice(0, inTop.lastIndexOf('/') + 1)}${page}.md`;
    if (form === 'markdown' && this.#ports.client.followsMarkdownLinks && found.includes(beside)) return undefined;
    return wiki.files.find(each => pathOf(each.slice(wiki.top.length + 1)) === found[0]);
  }

  async #lineOf(uri: string, anchor: string): Promise<number> {
    const open = this.#ports.documents.get(uri)?.content.store.lines;
    const lines = open ?? splitLines((await this.#ports.source.read(uri)) ?? '');
    const wanted = slugOf(anchor);
    const found = lines.findIndex(({ text }) => {
      const heading = /^ {0,3}#{1,6}[ \t]+(.{1,300})$/.exec(text)?.[1];
      return heading !== undefined && slugOf(plainText(heading)) === wanted;
    });
    return Math.max(found, 0);
  }
}

function mayLink(document: OpenDocument): boolean {
  return document.content.store.lines.some(({ text }) => text.includes('[[') || text.includes(']('));
}

function pagesOf({ top, files }: Site): WikiPages {
  return new WikiPages(files.map(file => pathOf(file.slice(top.length + 1))));
}

function told(page: string, paths: readonly string[]): string {
  const [path, ...others] = paths;
  if (path === undefined)
    return `This wiki has no page “${readableName(page)}” yet. Write it, or check the name if there should be one.`;
  if (others.length === 0) return path;
  return `${paths.length} files are called so, and the wiki shows one of them: ${paths.join(', ')}. Rename the others.`;
}
