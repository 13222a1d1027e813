import { indexPageCandidates } from '../site/indexCandidates';
import { keyOfFile } from '../site/links';
import type { SiteKind } from '../site/site';
import { TextStore } from '../text';
import type { IndexEntry } from './entry';
import { groupsOf } from './groups';
import type { IndexPage } from './pageWriter';

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
