import { Range, TextEdit, type Uri, WorkspaceEdit, type WorkspaceEditEntryMetadata } from 'vscode';
import type { Edit } from '../core/text';

/** Milliseconds for which somebody who types is waited for, and how often it is tried then. */
const longestRace = 5_000;
const fewestTries = 3;
const mostTries = 200;
/** Milliseconds between two tries. */
const breath = 20;

/** The edits as VS Code takes them; it refuses them for a document that changed meanwhile. */
export function workspaceEdit(uri: Uri, edits: readonly Edit[]): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  addEdits(edit, uri, edits);
  return edit;
}

/** Adds edits of a text. */
export function addEdits(edit: WorkspaceEdit, uri: Uri, edits: readonly Edit[]): void {
  edit.set(
    uri,
    edits.map(({ range: { start, end }, newText }): [TextEdit, WorkspaceEditEntryMetadata] => [
      TextEdit.replace(new Range(start.line, start.character, end.line, end.character), newText),
      asTheyAre,
    ]),
  );
}

/**
 * VS Code 1.100 has a worker make edits smaller that carry no metadata, and forgets then for which version they were meant:
 * what somebody types in that moment would push them to other lines (`BulkTextEdits` in its sources).
 */
const asTheyAre: WorkspaceEditEntryMetadata = { label: 'Post-mortem', needsConfirmation: false };

/** Tries until something comes of it, while somebody else may be typing; `undefined` where they never stopped. */
export async function whileOthersType<Result>(tryOnce: () => Promise<Result | undefined>): Promise<Result | undefined> {
  const until = Date.now() + longestRace;
  for (let tries = 0; tries < fewestTries || (tries < mostTries && Date.now() < until); tries += 1) {
    const result = await tryOnce();
    if (result !== undefined) return result;
    await new Promise(resolve => setTimeout(resolve, breath));
  }
  return undefined;
}
