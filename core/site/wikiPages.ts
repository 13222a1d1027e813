import { isPage, pageKey, pageOf } from './pageName';

/** The pages of a wiki, found by what links call them. */
export class WikiPages {
  readonly #byKey = new Map<string, string[]>();
  readonly #names: readonly string[];

  /** `paths` are those of the wiki's Markdown files, of any form that ends in the file's name. */
  constructor(paths: readonly string[]) {
    const pages = paths.filter(isPage);
    for (const path of pages) {
      const key = pageKey(pageOf(path));
      this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), path]);
    }
    this.#names = [...new Set(pages.map(pageOf))].sort();
  }

  /** The names of all pages, in order. */
  get names(): readonly string[] {
    return this.#names;
  }

  /** The files that a link to `page` may mean: none where there is no such page yet, several where names collide. */
  find(page: string): readonly string[] {
    return this.#byKey.get(pageKey(page)) ?? [];
  }
}

/** The name of a page, as people read it. */
export function readableName(page: string): string {
  return page.replace(/-/g, ' ').replace(/\s+/g, ' ').trim();
}
