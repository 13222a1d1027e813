import { Selection, Uri, type WebviewPanel, window } from 'vscode';
import type { SeenBeforeResult, SeenMatch } from '../../protocol';
import { columnOf } from './editor';

/** Opens a place of the last answer beside the panel; nothing else is opened for a webview. */
export async function showSeen(
  panel: WebviewPanel,
  seen: SeenBeforeResult,
  { uri, line }: Pick<SeenMatch, 'uri' | 'line'>,
): Promise<void> {
  const matches = seen?.subjects.flatMap(subject => subject.matches) ?? [];
  if (!matches.some(match => match.uri === uri && match.line === line)) return;
  const address = Uri.parse(uri);
  const viewColumn = columnOf(address, panel.viewColumn);
  await window.showTextDocument(address, { viewColumn, selection: new Selection(line, 0, line, 0) });
}
