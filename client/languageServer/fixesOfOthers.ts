import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Command,
  commands,
  type Range,
  type TextDocument,
} from 'vscode';

type Actions = readonly (Command | CodeAction)[];

/** Documents about which the others are being asked: VS Code then asks us too. */
const asking = new Set<string>();

/**
 * What “Fix all” gets of ours. VS Code works out what all extensions would change first, then applies one after the
 * other: behind lines that we sorted, an edit of another one would hit the wrong place. So where another one has an edit,
 * ours waits for the next time.
 */
export async function besideOthers(
  document: TextDocument,
  range: Range,
  { only }: CodeActionContext,
  ask: () => Promise<Actions>,
): Promise<Actions> {
  const key = document.uri.toString();
  if (only?.value !== CodeActionKind.SourceFixAll.value) return ask();
  if (asking.has(key)) return [];
  const ours = await ask();
  if (ours.length === 0) return ours;
  asking.add(key);
  try {
    return (await haveEdits(document, range)) ? [] : ours;
  } finally {
    asking.delete(key);
  }
}

async function haveEdits({ uri }: TextDocument, range: Range): Promise<boolean> {
  const kind = CodeActionKind.SourceFixAll.value;
  const others = await commands.executeCommand<Actions | undefined>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    kind,
  );
  return (others ?? []).some(action => 'edit' in action && action.edit !== undefined && action.edit.size > 0);
}
