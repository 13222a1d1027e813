import { l10n, Uri, window, workspace } from 'vscode';
import { exists } from '../exists';
import { baseName } from '../publishing/baseName';
import type { FileFormat } from './formats';

/** The name of a file type in the dialog. */
const filters: { readonly [format in FileFormat]: string } = {
  svg: 'SVG',
  png: 'PNG',
  html: 'HTML',
  csv: 'CSV',
  json: 'JSON',
};

/** Asks where the file is to go; the dialog asks before it takes the place of another. `undefined`: nowhere. */
export async function askForFile(document: Uri, format: FileFormat): Promise<Uri | undefined> {
  const name = `${baseName(document).replace(/\.(?:md|markdown)$/i, '')}-timeline.${format}`;
  const folder = document.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(document, '..');
  return window.showSaveDialog({
    title: l10n.t('Export Timeline'),
    filters: { [filters[format]]: [format] },
    ...(folder === undefined ? {} : { defaultUri: Uri.joinPath(folder, name) }),
  });
}

/** Whether a file that nobody chose in a dialog may be written: it does not exist, or somebody agrees. */
export async function mayWrite(file: Uri): Promise<boolean> {
  if (!(await exists(file))) return true;
  const replace = l10n.t('Replace');
  const question = l10n.t('“{0}” exists already. Replace it?', baseName(file));
  return (await window.showWarningMessage(question, { modal: true }, replace)) === replace;
}
