import { CancellationTokenSource, Uri, workspace } from 'vscode';
import { collisionsOf, pageNameOf } from '../../core/site/pageName';
import { fileName } from '../../core/templates/fileName';
import { isChosen } from '../languageServer/explicitSettings';
import { listNeighbours } from '../languageServer/neighbours';
import type { Site } from '../site/detectSite';
import { freeUri } from './fileName';

/** Where a new document goes, and the page of the wiki that has its name already. */
export interface PagePath {
  readonly uri: Uri;
  readonly taken?: string;
}

/** A free name in the folder, as the site wants names to be. */
export async function pagePath(folder: Uri, { top, kind }: Site, date: string, title: string): Promise<PagePath> {
  const configuration = workspace.getConfiguration('postmortem', folder);
  const pattern = configuration.get<string>('newFile.pattern', '{date}-{slug}.md');
  const isOwn = isChosen(configuration.inspect('newFile.pattern'));
  if (kind === 'wiki') {
    // One namespace: no folders, and words as in the title.
    const name = isOwn ? fileName(pattern, date, title).replaceAll('/', '-') : `${date}-${pageNameOf(title)}.md`;
    return inWiki(top, name);
  }
  const name = fileName(pattern, date, title);
  // Jekyll takes only files with a date before their name for posts.
  const isPost = kind === 'jekyll' && /\/_posts(?:\/|$)/.test(folder.path);
  return { uri: await freeUri(folder, isPost && !/^\d{4}-\d{2}-\d{2}-/.test(name) ? `${date}-${name}` : name) };
}

async function inWiki(top: Uri, name: string): Promise<PagePath> {
  const files = await markdownFiles(top);
  const stem = name.replace(/\.md$/, '');
  const [taken] = collisionsOf(name, files);
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? name : `${stem}-${number}.md`;
    if (collisionsOf(free, files).length > 0) continue;
    const uri = Uri.joinPath(top, free);
    return taken === undefined ? { uri } : { uri, taken: workspace.asRelativePath(top.with({ path: taken }), false) };
  }
}

/** Paths of the Markdown files in the wiki. */
async function markdownFiles(top: Uri): Promise<readonly string[]> {
  const source = new CancellationTokenSource();
  const found = await listNeighbours(Uri.joinPath(top, 'new.md').toString(), source.token);
  source.dispose();
  return found.map(({ uri }) => Uri.parse(uri).path).filter(path => path.startsWith(`${top.path}/`));
}
