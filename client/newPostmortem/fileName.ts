import { Uri } from 'vscode';
import { numberedName } from '../../core/templates/fileName';
import { exists } from '../exists';

/** The first of `name.md`, `name-2.md`, `name-3.md` … that does not exist yet in the folder. */
export async function freeUri(folder: Uri, path: string): Promise<Uri> {
  for (let number = 1; ; number += 1) {
    const uri = Uri.joinPath(folder, numberedName(path, number));
    if (!(await exists(uri))) return uri;
  }
}
