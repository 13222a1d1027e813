import {
  l10n,
  ProgressLocation,
  type QuickPickItem,
  QuickPickItemKind,
  Selection,
  type TextDocument,
  Uri,
  window,
} from 'vscode';
import type { SeenMatch, SeenSubject } from '../../protocol';
import { sameUri } from '../documents';
import type { CommandPorts } from './command';
import { targetDocument } from './target';

/** Lists earlier post-mortems with the same factors or components, and opens the one that is chosen. */
export async function seenBefore(ports: CommandPorts, argument: unknown): Promise<void> {
  const document = await targetDocument(ports, argument);
  if (document === undefined) return;
  const seen = await window.withProgress(
    { location: ProgressLocation.Window, title: l10n.t('Reading the post-mortems of the workspace…') },
    () => ports.server.seenBefore(document.uri, cursorIn(document)),
  );
  if (seen === null) {
    const message = l10n.t('This could not be compared: it is no post-mortem yet, or the log says what went wrong.');
    void window.showInformationMessage(message);
    return;
  }
  if (seen.subjects.length === 0) {
    const message =
      seen.compared === 0
        ? l10n.t('There is no other post-mortem in this workspace folder to compare with.')
        : l10n.t('No earlier one of {0} other post-mortems has such a factor or component.', seen.compared);
    void window.showInformationMessage(message);
    return;
  }
  const [only, ...others] = seen.subjects;
  const isOne = only !== undefined && others.length === 0;
  const chosen = await window.showQuickPick(isOne ? matchesOf(only) : seen.subjects.flatMap(itemsOf), {
    title: l10n.t('Have We Seen This Before?'),
    placeHolder: isOne ? plainly(shortened(only.text, 80)) : l10n.t('Choose an earlier post-mortem to open'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (chosen?.match !== undefined) await show(chosen.match);
}

interface Item extends QuickPickItem {
  readonly match?: SeenMatch;
}

/** The matches of one subject of several, below its name. */
function itemsOf(subject: SeenSubject): readonly Item[] {
  // The separator shares the row of the first match: a long one would leave no room for the title.
  const separator = { label: plainly(shortened(subject.text, 30)), kind: QuickPickItemKind.Separator };
  return [separator, ...matchesOf(subject)];
}

function matchesOf({ type, matches }: SeenSubject): readonly Item[] {
  return matches.map(match => ({
    label: plainly(match.title),
    description: match.date ?? '',
    detail:
      type === 'component' ? l10n.t('The same component: {0}', plainly(match.text)) : plainly(shortened(match.text)),
    match,
  }));
}

async function show({ uri, line }: SeenMatch): Promise<void> {
  await window.showTextDocument(Uri.parse(uri), { selection: new Selection(line, 0, line, 0) });
}

function cursorIn({ uri }: TextDocument): { readonly line: number; readonly character: number } | undefined {
  const editor = [window.activeTextEditor, ...window.visibleTextEditors].find(
    each => each !== undefined && sameUri(each.document.uri, uri),
  );
  return editor && { line: editor.selection.active.line, character: editor.selection.active.character };
}

/** `$(name)` in a list would be shown as an icon. */
function plainly(text: string): string {
  return text.replace(/\$\(/g, '$ (');
}

/** Whole words, as many as fit. */
function shortened(text: string, most = 120): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/\s+\S*$/, '')} …`;
}
