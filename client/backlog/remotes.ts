import { extensions, type Uri } from 'vscode';
import { type Repository, repositoryOfRemote } from '../../core/backlog/gitHub';
import { property } from '../property';

/** The repository on that host from which the document's folder was cloned; `origin` first. Without Git, none. */
export async function detectRepository(document: Uri, host: string): Promise<Repository | undefined> {
  try {
    const extension = extensions.getExtension('vscode.git');
    if (extension === undefined) return undefined;
    const exported: unknown = extension.isActive ? extension.exports : await extension.activate();
    const api = call(exported, 'getAPI', 1);
    const remotes = property(property(call(api, 'getRepository', document), 'state'), 'remotes');
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

function call(target: unknown, name: string, argument: unknown): unknown {
  const method = property(target, name);
  return typeof method === 'function' ? Reflect.apply(method, target, [argument]) : undefined;
}
