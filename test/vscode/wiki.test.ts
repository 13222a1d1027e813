import {
  type CompletionList,
  commands,
  type DocumentLink,
  type Location,
  type LocationLink,
  Position,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { file, finding, type Register } from './client.test';
import { equal, found } from './waiting';

/** Wikis and indexes; `runbook.wiki` in the workspace is a clone that the runner made, and looks at afterwards. */
export function wikiTests(test: Register): void {
  test('In the clone of a wiki, “Add to Index” keeps Home.md and the sidebar, once, and saves nothing.', async () => {
    const uri = await file('runbook.wiki/2026-03-08-Slow-checkout.md', incident);
    await window.showTextDocument(uri);
    const [home, sidebar] = [await page('Home.md'), await page('_Sidebar.md')];
    const before = home.getText();
    await commands.executeCommand('postmortem.addToIndex', uri);
    equal(
      home.getText(),
      before.replace(
        '## Contact',
        '### 2026\r\n\r\n- 2026-03-08 [Slow checkout](2026-03-08-Slow-checkout)\r\n\r\n## Contact',
      ),
    );
    equal(
      sidebar.getText(),
      '* [[Home]]\n* Post-mortems\n  * 2026\n    * [[Slow checkout|2026-03-08-Slow-checkout]]\n  * 2025\n    * [[Old|Old-one]]\n* [[On-call]]',
    );
    equal([home.isDirty, sidebar.isDirty].join(), 'true,true');
    equal(window.activeTextEditor?.document.uri.toString(), home.uri.toString());
    const [version, other] = [home.version, sidebar.version];
    await commands.executeCommand('postmortem.addToIndex', uri);
    equal([home.version, sidebar.version].join(), [version, other].join());
  });

  test('A page name in brackets is a link to its page in any folder, one without a page is none.', async () => {
    const home = await page('Home.md');
    await started();
    const links = await commands.executeCommand<readonly DocumentLink[]>('vscode.executeLinkProvider', home.uri);
    const target = Uri.joinPath(home.uri, '../how/On-call.md').toString();
    const onLine = links.filter(({ range }) => range.start.line === 2);
    equal(onLine.map(link => link.target?.toString()).join(), target);
    const definitions = await commands.executeCommand<readonly (Location | LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      home.uri,
      new Position(2, 8),
    );
    equal(definitions.map(each => ('uri' in each ? each.uri : each.targetUri).toString()).join(), target);
  });

  test('Page names are suggested while a link is written.', async () => {
    const uri = await file('runbook.wiki/Draft.md', 'See [[\n');
    await window.showTextDocument(uri);
    const list = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      uri,
      new Position(0, 6),
      '[',
    );
    const item = found(list.items.find(({ label }) => label === 'On call'));
    equal(typeof item.insertText === 'string' ? item.insertText : item.insertText?.value, 'On call]]');
    await remove(uri);
  });

  test('In a plain folder its README is the index, and one undo takes the entry back.', async () => {
    const readme = await file('plain/README.md', '# Incidents\n\n- [Old](old.md)\n');
    const uri = await file('plain/2026-03-08-slow.md', incident);
    await window.showTextDocument(uri);
    await commands.executeCommand('postmortem.addToIndex', uri);
    const document = await workspace.openTextDocument(readme);
    equal(document.getText(), '# Incidents\n\n- [Old](old.md)\n- [Slow checkout](2026-03-08-slow.md)\n');
    await commands.executeCommand('undo');
    equal(document.getText(), '# Incidents\n\n- [Old](old.md)\n');
    await remove(uri);
    await remove(readme);
  });

  test('A folder without an index gets one.', async () => {
    const uri = await file('fresh/2026-03-08-slow.md', incident);
    await window.showTextDocument(uri);
    await commands.executeCommand('postmortem.addToIndex', uri);
    const active = window.activeTextEditor?.document;
    equal(active?.uri.toString(), Uri.joinPath(uri, '../README.md').toString());
    equal(active?.getText(), '# Post-mortems\n\n## 2026\n\n- 2026-03-08 [Slow checkout](2026-03-08-slow.md)\n');
    await active?.save();
    await remove(uri);
    await remove(Uri.joinPath(uri, '../README.md'));
    await remove(Uri.joinPath(uri, '../../runbook.wiki/2026-03-08-Slow-checkout.md'));
  });
}

const incident = `# Slow checkout

<!-- post-mortem -->

## Timeline

- 2026-03-08 14:40 UTC - One
- 2026-03-08 14:30 UTC - Two
`;

async function page(name: string): Promise<TextDocument> {
  return workspace.openTextDocument(Uri.joinPath(found(workspace.workspaceFolders?.[0]).uri, 'runbook.wiki', name));
}

/** Links are the server's, and it starts with the first post-mortem. */
async function started(): Promise<void> {
  const document = await page('2026-03-08-Slow-checkout.md');
  await finding(document, 'timeline-order');
}

async function remove(uri: Uri): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.deleteFile(uri);
  await workspace.applyEdit(edit);
}
