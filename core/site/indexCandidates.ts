import type { SiteKind } from './site';

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

/** Whether a file is a page around others rather than a document of its own. */
export function isIndexPage(path: string): boolean {
  return /(?:^|\/)(?:readme|index|home|_sidebar|_footer|_header|summary)\.(?:md|markdown)$/i.test(path);
}
