import { l10n, Position, Selection, type TextDocument, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { dress } from '../../core/site/dress';
import { fillTemplate } from '../../core/templates';
import type { LanguageServer } from '../languageServer/languageServer';
import { baseName } from '../publishing/baseName';
import { findSite } from '../site/findSite';
import { localTime } from './moments';
import { openForWriting } from './openForWriting';
import { pagePath } from './pagePath';
import { type Answers, now, stillGoing } from './questions';

/** Makes the document that the answers describe, unsaved, and puts the cursor where writing begins. */
export async function create(answers: Answers, instant: number, server: LanguageServer): Promise<void> {
  const present = localTime(instant, answers.zone);
  const announced = answers.announced === now ? present : answers.announced;
  const filled = fillTemplate(answers.template.text, {
    title: answers.title,
    announced,
    declaredOver: declaredOver(answers, present),
    zone: answers.zone,
  });
  const { folder, title } = answers;
  const site = folder === undefined ? undefined : await findSite(Uri.joinPath(folder, 'new.md'), server);
  const path = folder && site && (await pagePath(folder, site, announced.slice(0, 10), title));
  const name = path === undefined ? '' : baseName(path.uri).replace(/\.md$/, '');
  const dressed = site === undefined ? filled : dress(filled, site.kind, { title, announced, name });
  const { text, line } = openForWriting(dressed);
  const document =
    path === undefined
      ? await workspace.openTextDocument({ language: 'markdown', content: text })
      : await createFile(path.uri, text);
  const editor = await window.showTextDocument(document);
  const place = document.lineAt(line).range.end;
  editor.selection = new Selection(place, place);
  editor.revealRange(editor.selection);
  if (path?.taken === undefined) return;
  const message = l10n.t(
    'The wiki has a page of that name already: {0}. The new one is {1}.',
    path.taken,
    baseName(path.uri),
  );
  void window.showInformationMessage(message);
}

async function createFile(uri: Uri, text: string): Promise<TextDocument> {
  const edit = new WorkspaceEdit();
  edit.createFile(uri, { overwrite: false });
  edit.insert(uri, new Position(0, 0), text);
  if (!(await workspace.applyEdit(edit)))
    throw new Error(l10n.t('The file could not be created. Choose another folder.'));
  return workspace.openTextDocument(uri);
}

function declaredOver({ declaredOver }: Answers, present: string): string {
  if (declaredOver === stillGoing) return '';
  return declaredOver === now ? present : declaredOver;
}
