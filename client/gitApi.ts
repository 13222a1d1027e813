import { extensions } from 'vscode';

/** Version 1 of the API of VS Code's Git extension, unread; `undefined` without Git or while it is switched off. */
export async function gitApi(): Promise<unknown> {
  try {
    const extension = extensions.getExtension('vscode.git');
    if (extension === undefined) return undefined;
    const exported: unknown = extension.isActive ? extension.exports : await extension.activate();
    return callMethod(exported, 'getAPI', 1);
  } catch {
    return undefined;
  }
}

/** What a method of something unknown answers; `undefined` where there is no such method. */
export function callMethod(target: unknown, name: string, ...given: readonly unknown[]): unknown {
  const method: unknown = typeof target === 'object' && target !== null ? Reflect.get(target, name) : undefined;
  return typeof method === 'function' ? Reflect.apply(method, target, given) : undefined;
}
