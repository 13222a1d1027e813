/** What the pages of a folder are read with, as far as names, links and metadata differ. */
export const siteKinds = ['wiki', 'mkdocs', 'docusaurus', 'jekyll', 'folder'] as const;

/** `wiki`: the wiki of a repository on GitHub, or one that works like it; `folder`: Markdown files and no more. */
export type SiteKind = (typeof siteKinds)[number];

/** A folder that may be the top of a site, as far as its kind shows. */
export interface FolderSigns {
  /** The folder's own name. */
  readonly name: string;
  /** The names of the files and folders in it. */
  readonly entries: readonly string[];
  /** The addresses of its Git remotes; empty where it is not the top of a work tree. */
  readonly remotes: readonly string[];
}

/** The kind of site whose top a folder is; `undefined` where nothing says that it is one. */
export function siteOf({ name, entries, remotes }: FolderSigns): SiteKind | undefined {
  if (/\.wiki(?:\.git)?$/i.test(name) || remotes.some(isWikiRemote)) return 'wiki';
  const names = new Set(entries);
  if (wikiPages.some(page => names.has(page))) return 'wiki';
  return configurations.find(({ files }) => files.some(file => names.has(file)))?.kind;
}

/** Pages that only wikis have (https://docs.github.com/en/communities/documenting-your-project-with-wikis). */
const wikiPages = ['_Sidebar.md', '_Footer.md', '_Header.md'];

const configurations: readonly { readonly kind: SiteKind; readonly files: readonly string[] }[] = [
  { kind: 'mkdocs', files: ['mkdocs.yml', 'mkdocs.yaml'] },
  {
    kind: 'docusaurus',
    files: ['js', 'ts', 'mjs', 'cjs', 'mts', 'cts'].map(extension => `docusaurus.config.${extension}`),
  },
  { kind: 'jekyll', files: ['_config.yml', '_config.yaml', '_config.toml', '_posts'] },
];

/** GitHub, GitLab and Gitea all put a project's wiki at its address with `.wiki` behind it. */
function isWikiRemote(address: string): boolean {
  return /\.wiki(?:\.git)?\/?$/i.test(address.trim());
}

/** The addresses of the remotes that the text of a `.git/config` names. */
export function remotesIn(gitConfig: string): readonly string[] {
  let isRemote = false;
  const found: string[] = [];
  for (const line of gitConfig.slice(0, longestConfig).split(/\r?\n/)) {
    const text = line.trim();
    if (text.startsWith('[')) isRemote = /^\[remote\b/i.test(text);
    const value = isRemote ? /^url\s{0,8}=\s{0,8}(\S.*)$/i.exec(text)?.[1] : undefined;
    if (value !== undefined) found.push(value.replace(/^"(.*)"$/, '$1'));
  }
  return found;
}

const longestConfig = 100_000;
