import { FilePermission, type TextDocument, type Uri, workspace } from 'vscode';
import { matchesAnyGlob } from '../core/model/glob';

/** Whether the server gets to see the document: Markdown that can be written, not the side of a diff or an old state. */
export function isOurs(document: TextDocument): boolean {
  return document.languageId === 'markdown' && isWritableScheme(document.uri);
}

/** Whether edits of the document can be saved; asks the file system for the file's own permissions. */
export async function isWritable(document: TextDocument): Promise<boolean> {
  if (!isWritableScheme(document.uri)) return false;
  if (document.isUntitled) return true;
  if (isHeldReadOnly(document.uri)) return false;
  try {
    const { permissions = 0 } = await workspace.fs.stat(document.uri);
    return (permissions & FilePermission.Readonly) === 0;
  } catch {
    return true;
  }
}

/** The document, opened where it is not open yet; `undefined` where there is none (any more). */
export async function findDocument(uri: Uri): Promise<TextDocument | undefined> {
  const open = workspace.textDocuments.find(document => !document.isClosed && sameUri(document.uri, uri));
  if (open !== undefined) return open;
  if (uri.scheme === 'untitled') return undefined;
  try {
    return await workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}

export function sameUri(a: Uri, b: Uri): boolean {
  return a.toString() === b.toString();
}

/** Whether the settings hold the file read-only. VS Code takes edits of it all the same, but could never save them. */
function isHeldReadOnly(uri: Uri): boolean {
  const files = workspace.getConfiguration('files', uri);
  const isNamedIn = (setting: string) => {
    const globs = Object.entries(files.get<Readonly<Record<string, unknown>>>(setting, {}))
      .filter(([, chosen]) => chosen === true)
      .map(([glob]) => glob);
    return [workspace.asRelativePath(uri, false), uri.path].some(path => matchesAnyGlob(path, globs));
  };
  return isNamedIn('readonlyInclude') && !isNamedIn('readonlyExclude');
}

/** `undefined` from VS Code means a provider of read-only contents, such as the left side of a diff. */
function isWritableScheme(uri: Uri): boolean {
  return uri.scheme === 'untitled' || workspace.fs.isWritableFileSystem(uri.scheme) === true;
}
