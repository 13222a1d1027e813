import { FileSystemError, FileType, l10n, type Uri, workspace } from 'vscode';
import { reasonOf } from './report';

/**
 * Writes a file that somebody asked for. Where that fails, throws what is wrong and what to do, as sentences; what stood
 * there before stands there still, and nothing half is left behind.
 */
export async function writeFile(file: Uri, content: string | Uint8Array): Promise<void> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  try {
    if (await canBeReplaced(file)) await replace(file, bytes);
    else await workspace.fs.writeFile(file, bytes);
  } catch (error) {
    const name = file.path.slice(file.path.lastIndexOf('/') + 1);
    throw new Error(l10n.t('“{0}” could not be written. {1}', name, adviceFor(error)));
  }
}

/** Whether a file can be written beside it and take its place: on a disk, and no link, device or folder. */
async function canBeReplaced(file: Uri): Promise<boolean> {
  if (file.scheme !== 'file') return false;
  try {
    return (await workspace.fs.stat(file)).type === FileType.File;
  } catch {
    return true;
  }
}

async function replace(file: Uri, bytes: Uint8Array): Promise<void> {
  const beside = file.with({ path: `${file.path}.unfinished` });
  try {
    await workspace.fs.writeFile(beside, bytes);
    await workspace.fs.rename(beside, file, { overwrite: true });
  } catch (error) {
    await workspace.fs.delete(beside).then(undefined, () => undefined);
    throw error;
  }
}

function adviceFor(error: unknown): string {
  const reason = reasonOf(error);
  const known = advice().find(([words]) => words.test(reason));
  if (known !== undefined) return known[1];
  if (error instanceof FileSystemError && error.code === 'NoPermissions') return notAllowed();
  return l10n.t('Choose another place. ({0})', reason);
}

/** What VS Code passes on of the system's words, by the codes in them. */
function advice(): readonly (readonly [RegExp, string])[] {
  return [
    [/\b(?:ENOSPC|EDQUOT)\b/, l10n.t('The disk is full. Make room there, or choose another place.')],
    [/\b(?:EACCES|EPERM)\b/, notAllowed()],
    [/\bEROFS\b/, l10n.t('What lies there cannot be written to. Choose another place.')],
  ];
}

function notAllowed(): string {
  return l10n.t('This is not allowed there. Check the permissions, or choose another place.');
}
