/**
 * Names of wiki pages. A wiki has one namespace without folders: a page is its file's name without extension, spaces and
 * hyphens are the same, and so are letters in both cases.
 */

/** The name of the page for a title: letters and digits of any script, as written, joined by hyphens. */
export function pageNameOf(title: string): string {
  const words = title.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const whole = words.join('-');
  if (whole.length <= longest) return whole || 'Post-mortem';
  const cut = whole.slice(0, longest + 1);
  const end = cut.lastIndexOf('-');
  return cut.slice(0, end > 0 ? end : longest);
}

const longest = 80;

/** The page that a Markdown file is: its name without folders and extension. */
export function pageOf(path: string): string {
  return (path.split('/').pop() ?? '').replace(markdownFile, '');
}

/** What all ways of writing one page's name share. */
export function pageKey(name: string): string {
  return name
    .normalize('NFC')
    .trim()
    .replace(/[\s_]+/g, '-')
    .toLowerCase();
}

/** Whether the path is that of a page which people read, and not that of a frame around all pages. */
export function isPage(path: string): boolean {
  return markdownFile.test(path) && !/^_(?:Sidebar|Footer|Header)$/i.test(pageOf(path));
}

/** The files other than `path` whose pages have the same name: a wiki shows but one of them. */
export function collisionsOf(path: string, files: readonly string[]): readonly string[] {
  const key = pageKey(pageOf(path));
  return files.filter(file => file !== path && markdownFile.test(file) && pageKey(pageOf(file)) === key);
}

/** What is wrong with a page's name, as a sentence; `undefined` where links to it work. */
export function problemOfName(path: string): string | undefined {
  const bad = /[\\/:*?"<>|#%[\]{}]/.exec(pageOf(path))?.[0];
  if (bad === undefined) return undefined;
  return `The name of this page holds “${bad}”, and a wiki cannot link to it. Rename the file.`;
}

const markdownFile = /\.(?:md|markdown|mkdn?|mdown)$/i;
