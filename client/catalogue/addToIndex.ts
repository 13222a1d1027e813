import { l10n, Position, Selection, type TextDocument, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { indexPageCandidates } from '../../core/site/indexCandidates';
import type { AddToIndexResult } from '../../protocol';
import type { CommandPorts } from '../commands/command';
import { findDocument } from '../documents';
import { exists } from '../exists';
import type { Site } from '../site/detectSite';
import { addEdits, whileOthersType } from '../writing';

/** What became of a try to list a document. */
export type IndexOutcome =
  | { readonly type: 'written' | 'listed'; readonly page: Uri; readonly problems: readonly string[] }
  | { readonly type: 'refused'; readonly reason: string };

/** Lists the document in the pages of its site that do so, as one edit that can be undone; saves nothing. */
export async function addToIndex(
  { server }: CommandPorts,
  document: TextDocument,
  { top, kind }: Site,
): Promise<IndexOutcome> {
  const path = document.uri.path.slice(top.path.length).replace(/^\//, '');
  const candidates = indexPageCandidates(path.split('/').slice(0, -1).join('/'), kind);
  const outcome = await whileOthersType(async (): Promise<IndexOutcome | undefined> => {
    const found = await pagesAmong(candidates, top);
    const pages = [...found].map(([page, { text }]) => ({ path: page, text }));
    const answer = await server.addToIndex({ uri: document.uri.toString(), top: top.toString(), kind, pages });
    if (answer === null)
      return {
        type: 'refused',
        reason: l10n.t('This is no post-mortem that an index could list. Treat it as one first.'),
      };
    const refused = answer.pages.find(each => each.refused);
    if (refused !== undefined) {
      const reason = l10n.t(
        '{0} cannot take an entry: a code block or comment in it does not end. Close it first.',
        refused.path,
      );
      return { type: 'refused', reason };
    }
    const first = answer.pages[0];
    if (first === undefined) return keptChanging();
    const page = Uri.joinPath(top, first.path);
    const { problems } = answer;
    if (answer.pages.every(({ edits }) => edits.length === 0)) return { type: 'listed', page, problems };
    if ([...found.values()].some(({ document: open, version }) => open.version !== version)) return undefined;
    if (!(await workspace.applyEdit(editOf(answer, top)))) return undefined;
    await show(page, first.edits);
    return { type: 'written', page, problems };
  });
  return outcome ?? keptChanging();
}

function keptChanging(): IndexOutcome {
  return { type: 'refused', reason: l10n.t('The index kept changing meanwhile. Try again.') };
}

interface Found {
  readonly document: TextDocument;
  readonly version: number;
  readonly text: string;
}

/** The pages that exist, as they stand in their editors. */
async function pagesAmong(candidates: readonly string[], top: Uri): Promise<ReadonlyMap<string, Found>> {
  const found = new Map<string, Found>();
  for (const path of candidates) {
    const uri = Uri.joinPath(top, path);
    // Not every candidate is to be opened in vain: that would be logged as an error.
    const document = (await exists(uri)) ? await findDocument(uri) : undefined;
    if (document !== undefined) found.set(path, { document, version: document.version, text: document.getText() });
  }
  return found;
}

function editOf({ pages }: NonNullable<AddToIndexResult>, top: Uri): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  for (const { path, edits, exists } of pages) {
    const uri = Uri.joinPath(top, path);
    if (!exists && edits.length > 0) edit.createFile(uri, { overwrite: false });
    if (!exists) for (const { newText } of edits) edit.insert(uri, new Position(0, 0), newText);
    else addEdits(edit, uri, edits);
  }
  return edit;
}

/** The first page, with the cursor where it changed. */
async function show(
  page: Uri,
  edits: readonly { readonly range: { readonly start: { readonly line: number } } }[],
): Promise<void> {
  const line = edits[0]?.range.start.line ?? 0;
  const document = await workspace.openTextDocument(page);
  const place = document.validatePosition(new Position(line, 0));
  await window.showTextDocument(document, { selection: new Selection(place, place), preview: false });
}
