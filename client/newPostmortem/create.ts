import { l10n, Position, Selection, type TextDocument, type Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { fillTemplate } from '../../core/templates';
import { fileName } from '../../core/templates/fileName';
import { freeUri } from './fileName';
import { localTime } from './moments';
import { openForWriting } from './openForWriting';
import { type Answers, now, stillGoing } from './questions';

/** Makes the document that the answers describe, unsaved, and puts the cursor where writing begins. */
export async function create(answers: Answers, instant: number): Promise<void> {
  const present = localTime(instant, answers.zone);
  const announced = answers.announced === now ? present : answers.announced;
  const filled = fillTemplate(answers.template.text, {
    title: answers.title,
    announced,
    declaredOver: declaredOver(answers, present),
    zone: answers.zone,
  });
  const { text, line } = openForWriting(filled);
  const document =
    answers.folder === undefined
      ? await workspace.openTextDocument({ language: 'markdown', content: text })
      : await createFile(answers.folder, answers.title, announced.slice(0, 10), text);
  const editor = await window.showTextDocument(document);
  const place = document.lineAt(line).range.end;
  editor.selection = new Selection(place, place);
  editor.revealRange(editor.selection);
}

async function createFile(folder: Uri, title: string, date: string, text: string): Promise<TextDocument> {
  const pattern = workspace.getConfiguration('postmortem', folder).get<string>('newFile.pattern', '{date}-{slug}.md');
  const uri = await freeUri(folder, fileName(pattern, date, title));
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
