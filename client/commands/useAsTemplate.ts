import { l10n, type TextDocument, Uri, window, workspace } from 'vscode';
import { findDocument } from '../documents';
import { templateFolder } from '../newPostmortem/templateFolder';
import { writeFile } from '../writeFile';
import type { CommandPorts } from './command';
import { targetDocument } from './target';

/** Makes a template out of the document in front: for the team's folder of templates, or to look at first. */
export async function useAsTemplate(ports: CommandPorts, argument: unknown): Promise<void> {
  const document = await targetDocument(ports, argument);
  if (document === undefined) return;
  const template = await ports.server.template(document.uri);
  if (template === null) {
    void window.showInformationMessage(
      l10n.t('This document cannot be read here. Open the file itself and try again.'),
    );
    return;
  }
  const folder = await folderFor(document, ports);
  const place = folder === undefined ? 'untitled' : await askPlace(folder);
  if (place === undefined) return;
  if (folder === undefined || place === 'untitled') return openUntitled(template.text);
  const name = await askName();
  if (name !== undefined) await save(Uri.joinPath(folder, `${name}.md`), template.text);
}

async function folderFor({ uri }: TextDocument, { server }: CommandPorts): Promise<Uri | undefined> {
  const folder = workspace.getWorkspaceFolder(uri) ?? workspace.workspaceFolders?.[0];
  const found = folder === undefined ? undefined : await templateFolder(folder, server);
  return found !== undefined && workspace.fs.isWritableFileSystem(found.scheme) === true ? found : undefined;
}

async function askPlace(folder: Uri): Promise<'folder' | 'untitled' | undefined> {
  const choices = [
    {
      label: l10n.t('Save it with the team’s templates'),
      description: workspace.asRelativePath(folder),
      place: 'folder' as const,
    },
    { label: l10n.t('Open it as a new document'), description: l10n.t('unsaved'), place: 'untitled' as const },
  ];
  const title = l10n.t('Use This File as Template');
  const placeHolder = l10n.t('Sections, their guidance and fields stay; what they tell is left out.');
  return (await window.showQuickPick(choices, { title, placeHolder, ignoreFocusOut: true }))?.place;
}

async function askName(): Promise<string | undefined> {
  const typed = await window.showInputBox({
    title: l10n.t('Use This File as Template'),
    prompt: l10n.t('What is the template called? New Post-mortem shows it by this name.'),
    value: l10n.t('team'),
    ignoreFocusOut: true,
    validateInput: value => (fileNameOf(value) === '' ? l10n.t('Type a name, such as “team”.') : undefined),
  });
  return typed === undefined ? undefined : fileNameOf(typed);
}

/** The name without what file systems refuse, and without `.md`. */
function fileNameOf(typed: string): string {
  return typed
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/\.md$/i, '')
    .replace(/^\.+|[. ]+$/g, '')
    .slice(0, 80);
}

/** Writes the file; one of that name is replaced only where somebody says so. */
async function save(uri: Uri, text: string): Promise<void> {
  if ((await findDocument(uri)) !== undefined) {
    const replace = l10n.t('Replace');
    const message = l10n.t('There is a template “{0}” already.', uri.path.split('/').pop() ?? '');
    if ((await window.showWarningMessage(message, { modal: true }, replace)) !== replace) return;
  }
  await writeFile(uri, text);
  await window.showTextDocument(await workspace.openTextDocument(uri));
}

async function openUntitled(content: string): Promise<void> {
  await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }));
}
