import { addToIndex, editBetween, entryOf, indexPagesOf, misplacedMessage, recordsOf } from '../../core/catalogue';
import { isIndexPage } from '../../core/site/indexCandidates';
import { collisionsOf, problemOfName } from '../../core/site/pageName';
import type { AddToIndexParams, AddToIndexResult, AgendaParams, CatalogueResult } from '../../protocol';
import { pathOf } from '../addresses';
import type { Library } from '../library/library';
import type { LibrarySource } from '../library/sources';

/** Lists the post-mortems of a workspace folder, and writes them into the pages that do so. */
export class Catalogue {
  readonly #library: Library;
  readonly #source: LibrarySource;

  constructor(library: Library, source: LibrarySource) {
    this.#library = library;
    this.#source = source;
  }

  async list({ uri, isFresh }: AgendaParams): Promise<CatalogueResult> {
    // Any address in the folder stands for the folder.
    const inside = `${uri.replace(/\/$/, '')}/.`;
    if (isFresh) this.#library.renew(inside);
    await this.#library.look(inside);
    return recordsOf(this.#library.ready(inside).documents.filter(isListed));
  }

  async addToIndex({ uri, top, kind, pages }: AddToIndexParams): Promise<AddToIndexResult> {
    await this.#library.look(uri);
    const fromTop = (each: string) => pathOf(each.slice(top.length + 1));
    const inSite = this.#library.ready(uri).documents.filter(({ key }) => key.startsWith(`${top}/`));
    const own = inSite.filter(({ key }) => key === uri);
    if (own.length === 0) return null;
    const [all, entries] = [inSite.filter(isListed), own].map(documents =>
      recordsOf(documents).map(record => entryOf(record, fromTop(record.key))),
    );
    const path = fromTop(uri);
    const folder = path.split('/').slice(0, -1).join('/');
    const existing = new Map(pages.map(page => [page.path, page.text]));
    const misplaced: string[] = [];
    const written = indexPagesOf(folder, kind, existing, all ?? []).map(page => {
      const { text, refused, misplaced: found } = addToIndex(page, entries ?? [], all ?? [], kind);
      misplaced.push(...found.map(each => misplacedMessage(page.path, each)));
      const edits = editBetween(page.text, text);
      return { path: page.path, edits, exists: existing.has(page.path), ...(refused && { refused }) };
    });
    const problems = kind === 'wiki' ? await this.#problemsOf(uri, path, top) : [];
    return { pages: written, problems: [...problems, ...misplaced] };
  }

  /** In a wiki, a page goes by its file's name alone. */
  async #problemsOf(uri: string, path: string, top: string): Promise<readonly string[]> {
    const files = (await this.#source.list(uri))
      .filter(file => file.uri.startsWith(`${top}/`))
      .map(file => pathOf(file.uri.slice(top.length + 1)));
    const collisions = collisionsOf(path, files);
    const problem = problemOfName(path);
    return [
      ...(problem === undefined ? [] : [problem]),
      ...collisions.map(
        other => `${path} and ${other} make one page, and the wiki shows only one of them. Rename one of the files.`,
      ),
    ];
  }
}

/** Pages around others are none themselves, unless they say so. */
function isListed({
  key,
  summary,
}: {
  readonly key: string;
  readonly summary: { readonly declared: boolean };
}): boolean {
  return summary.declared || !isIndexPage(pathOf(key));
}
