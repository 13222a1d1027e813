import { keyOfFile } from '../site/links';
import type { SiteKind } from '../site/site';
import { TextStore } from '../text';
import type { IndexPage } from './addToIndex';
import type { IndexEntry } from './entry';
import { groupsOf } from './groups';

/** The pages that may list what lies in `folder`, best first; paths from the top of the site, which is the empty path. */
export function indexPageCandidates(folder: string, kind: SiteKind): readonly string[] {
  if (kind === 'wiki') return wikiIndexes;
  const parts = folder === '' ? [] : folder.split('/');
  const names = kind === 'mkdocs' || kind === 'docusaurus' ? ['index.md', 'README.md'] : ['README.md', 'index.md'];
  return parts
    .map((_, depth) => parts.slice(0, parts.length - depth).join('/'))
    .concat('')
    .slice(0, mostFolders)
    .flatMap(above => names.map(name => (above === '' ? name : `${above}/${name}`)));
}

const wikiIndexes = ['Home.md', '_Sidebar.md'];
const mostFolders = 12;

/**
 * The pages that list what lies in `folder`, of the candidates that exist: in a wiki its first page and its sidebar,
 * elsewhere the nearest page that lists post-mortems, or else the folder's own. One that does not exist yet is empty.
 */
export function indexPagesOf(
  folder: string,
  kind: SiteKind,
  existing: ReadonlyMap<string, string>,
  all: readonly IndexEntry[],
): readonly IndexPage[] {
  const candidates = indexPageCandidates(folder, kind);
  const pages = candidates.flatMap(path => {
    const text = existing.get(path);
    return text === undefined ? [] : [{ path, text }];
  });
  const [first = 'README.md'] = candidates;
  if (kind === 'wiki')
    return [{ path: first, text: existing.get(first) ?? '' }, ...pages.slice(existing.has(first) ? 1 : 0)];
  const dates = new Map(all.map(({ path, date }) => [keyOfFile(path, kind), date]));
  const listing = pages.find(page => {
    const { groups } = groupsOf(new TextStore(page.text), { kind, path: page.path, dates });
    return groups.some(({ items }) => items.some(({ key }) => key !== undefined));
  });
  const own = pages.find(({ path }) => path.split('/').slice(0, -1).join('/') === folder);
  return [listing ?? own ?? { path: first, text: '' }];
}

/** Whether a file is a page around others rather than a document of its own. */
export function isIndexPage(path: string): boolean {
  return /(?:^|\/)(?:readme|index|home|_sidebar|_footer|_header|summary)\.(?:md|markdown)$/i.test(path);
}
