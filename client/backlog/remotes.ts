import type { Uri } from 'vscode';
import { type Repository, repositoryOfRemote } from '../../core/backlog/gitHub';
import { callMethod, gitApi } from '../gitApi';
import { property } from '../property';

/** The repository on that host from which the document's folder was cloned; `origin` first. Without Git, none. */
export async function detectRepository(document: Uri, host: string): Promise<Repository | undefined> {
  try {
    const remotes = property(property(callMethod(await gitApi(), 'getRepository', document), 'state'), 'remotes');
    if (!Array.isArray(remotes)) return undefined;
    return remotes
      .map(remote => ({ name: property(remote, 'name'), url: property(remote, 'fetchUrl') }))
      .sort((a, b) => Number(b.name === 'origin') - Number(a.name === 'origin'))
      .map(({ url }) => (typeof url === 'string' ? repositoryOfRemote(url) : undefined))
      .find(repository => repository?.host === host);
  } catch {
    // Git is switched off.
    return undefined;
  }
}
