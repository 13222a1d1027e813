import {
  commands,
  type Diagnostic,
  extensions,
  type Location,
  type LocationLink,
  languages,
  Position,
  Range,
  TabInputTextDiff,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { equal, found, patience, until } from './waiting';

/** Registers one test; the suite runs them one after the other inside the extension host. */
export type Register = (name: string, body: () => Promise<void>) => void;

/** The client through the doors that users use: commands, documents, tabs and diagnostics. */
export function clientTests(test: Register): void {
  test('Every command of the manifest is there, and no other one of ours.', async () => {
    const extension = found(extensions.getExtension('postmortem-tools.postmortem'));
    await extension.activate();
    const declared: readonly { command: string }[] = extension.packageJSON.contributes.commands;
    const registered = (await commands.getCommands(true)).filter(id => /^postmortem\.[a-zA-Z]+$/.test(id));
    equal(
      registered.sort().join(),
      declared
        .map(({ command }) => command)
        .sort()
        .join(),
    );
  });

  test('A plain Markdown file is left alone while a post-mortem is checked.', async () => {
    const plain = await open('# Shopping\n\n- 14:40 bread\n- 14:30 milk\n');
    const postmortem = await open(outOfOrder);
    await finding(postmortem, 'timeline-order');
    equal(languages.getDiagnostics(plain.uri).length, 0);
  });

  test('A rule’s explanation opens from its finding, without network.', async () => {
    const { code } = await finding(await open(outOfOrder), 'timeline-order');
    const page = typeof code === 'object' ? await workspace.openTextDocument(code.target) : undefined;
    equal(page?.uri.toString(), 'postmortem-rule:/timeline-order.md');
    equal(page?.languageId, 'markdown');
    equal(page?.lineAt(0).text.startsWith('#'), true);
  });

  test('“Treat This File as a Post-mortem” writes the marker, and one undo takes it back.', async () => {
    const text = '# Notes\n\nSome text.\n';
    const document = await open(text);
    await commands.executeCommand('postmortem.treatAsPostmortem');
    equal(document.getText().includes('<!-- post-mortem -->'), true);
    await commands.executeCommand('undo');
    equal(document.getText(), text);
  });

  test('“Sort Timeline” puts the entries in order and saves nothing.', async () => {
    const uri = await file('sort.md', outOfOrder);
    const { document } = await window.showTextDocument(uri);
    await finding(document, 'timeline-order');
    await commands.executeCommand('postmortem.sortTimeline');
    equal(document.getText().indexOf('14:30') < document.getText().indexOf('14:40'), true);
    equal(document.isDirty, true);
    await document.save();
  });

  test('What is written lands in its place while somebody types above it.', async () => {
    const uri = await file('race.md', outOfOrder);
    const { document } = await window.showTextDocument(uri, { selection: new Range(0, 0, 0, 0) });
    await finding(document, 'timeline-order');
    const lines = 60;
    const type = async () => {
      for (let line = 0; line < lines; line += 1) {
        await commands.executeCommand('type', { text: '\n' });
        // Somebody who types leaves a moment in which the edit is taken, and comes while it is being made.
        for (const pause of ['cursorTop', 'cursorTop', 'cursorTop']) await commands.executeCommand(pause);
      }
    };
    await Promise.all([commands.executeCommand('postmortem.sortTimeline'), type()]);
    const [head = '', later = '', earlier = ''] = outOfOrder.split(/^(?=- )/m);
    equal(document.getText(), `${'\n'.repeat(lines)}${head}${earlier}${later}`);
    await document.save();
  });

  test('Two tries open one timeline preview, which follows its file’s new name.', async () => {
    const uri = await file('before.md', outOfOrder);
    await window.showTextDocument(uri);
    await commands.executeCommand('postmortem.openTimeline', uri);
    await commands.executeCommand('postmortem.openTimeline', uri);
    await until(window.tabGroups.onDidChangeTabs, () => tabs(/before\.md/, 'timeline').length === 1);
    const edit = new WorkspaceEdit();
    edit.renameFile(uri, besides(uri, 'after.md'));
    await workspace.applyEdit(edit);
    await until(window.tabGroups.onDidChangeTabs, () => tabs(/after\.md/, 'timeline').length === 1);
    equal(tabs(/before\.md/, 'timeline').length, 0);
  });

  test('Facilitator mode opens for a document that can be written, and for no other.', async () => {
    const provider = workspace.registerTextDocumentContentProvider('past', {
      provideTextDocumentContent: () => outOfOrder,
    });
    const uri = await file('meeting.md', outOfOrder);
    await commands.executeCommand('postmortem.startFacilitator', Uri.parse('past:/old.md'));
    await commands.executeCommand('postmortem.startFacilitator', uri);
    await until(window.tabGroups.onDidChangeTabs, () => tabs(/meeting\.md/, 'facilitator').length === 1);
    equal(tabs(/old\.md/, 'facilitator').length, 0);
    provider.dispose();
  });

  test('What the team decided in .postmortem.json holds where the editor’s settings say nothing.', async () => {
    const team = { version: 1, files: ['team/**/*.md'], organisation: { domains: ['our-own-company.com'] } };
    await file('.postmortem.json', JSON.stringify(team));
    const uri = await file('team/plain.md', '# Plain\n\nAsk ada@our-own-company.com or ada@another-company.com.\n');
    const { document } = await window.showTextDocument(uri);
    const { range } = await finding(document, 'sensitive-email');
    equal(document.getText(range), 'ada@another-company.com');
    await workspace.fs.delete(besides(uri, '../.postmortem.json'));
  });

  test('“Make Public Version…” shows the internal document beside a public text that nobody saved.', async () => {
    const uri = await file('internal.md', internal);
    await window.showTextDocument(uri);
    await commands.executeCommand('postmortem.makePublicVersion', uri);
    const input = window.tabGroups.activeTabGroup.activeTab?.input;
    if (!(input instanceof TabInputTextDiff)) throw new Error('The tab in front is no diff.');
    equal(input.original.toString(), uri.toString());
    const made = await workspace.openTextDocument(input.modified);
    equal(made.isUntitled, true);
    equal(made.languageId, 'markdown');
    equal(made.getText().includes('Errors at [an internal address] went down.'), true);
    equal((await workspace.openTextDocument(uri)).getText(), internal);
  });

  test('“Check Before Publishing” opens its view and leaves the document as it is.', async () => {
    const uri = await file('check.md', internal);
    const { document } = await window.showTextDocument(uri);
    await commands.executeCommand('postmortem.checkBeforePublishing', uri);
    equal(document.isDirty, false);
    await commands.executeCommand('postmortem.publishing.focus');
  });

  test('“Have We Seen This Before?” finds an earlier post-mortem of the workspace and opens it at the place.', async () => {
    const factor = '\n## Contributing factors\n\n- Nobody watches the list of certificates\n';
    const earlier = await file('old/earlier.md', outOfOrder.replaceAll('2026-03', '2025-03') + factor);
    const uri = await file('seen.md', outOfOrder + factor);
    const { document } = await window.showTextDocument(uri);
    await finding(document, 'timeline-order');
    const done = commands.executeCommand('postmortem.seenBefore');
    await chooseUntil(() => window.activeTextEditor?.document.uri.toString() === earlier.toString());
    await done;
    equal(window.activeTextEditor?.selection.active.line, 11);
  });

  test('From a time in a factor, “Go to Definition” leads to the entry.', async () => {
    const document = await open(`${outOfOrder}\n## Contributing factors\n\n- Nobody looked (14:30)\n`);
    await finding(document, 'timeline-order');
    const place = new Position(11, 18);
    const [found] = await commands.executeCommand<readonly (Location | LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      place,
    );
    equal(
      found === undefined ? undefined : 'range' in found ? found.range.start.line : found.targetRange.start.line,
      7,
    );
  });

  test('The server can be started anew, and findings come back.', async () => {
    const document = await open(outOfOrder);
    await finding(document, 'timeline-order');
    await commands.executeCommand('postmortem.restartServer');
    await finding(document, 'timeline-order');
  });
}

const internal = `# Post-mortem: checkout answered slowly

<!-- post-mortem -->

## Timeline

- 2026-03-08 14:40 UTC - effect: Errors at 10.20.4.17 went down.
`;

const outOfOrder = `# Post-mortem: checkout answered slowly

<!-- post-mortem -->

## Timeline

- 2026-03-08 14:40 UTC - Errors went down.
- 2026-03-08 14:30 UTC - A dashboard showed errors.
`;

async function open(content: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument({ language: 'markdown', content });
  await window.showTextDocument(document);
  return document;
}

/** Writes a file into the workspace; it starts over where a test before left it. */
export async function file(name: string, text: string): Promise<Uri> {
  const uri = Uri.joinPath(found(workspace.workspaceFolders?.[0]).uri, name);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** Accepts what a list proposes, as soon as there is one; fails after half a minute. */
async function chooseUntil(holds: () => boolean): Promise<void> {
  const end = Date.now() + patience;
  while (!holds() && Date.now() < end) await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  equal(holds(), true);
}

function besides(uri: Uri, name: string): Uri {
  return Uri.joinPath(uri, '..', name);
}

export async function finding(document: TextDocument, rule: string): Promise<Diagnostic> {
  const find = () =>
    languages.getDiagnostics(document.uri).find(({ code }) => typeof code === 'object' && code.value === rule);
  await until(languages.onDidChangeDiagnostics, () => find() !== undefined);
  return found(find());
}

function tabs(label: RegExp, kind: string): readonly unknown[] {
  return window.tabGroups.all
    .flatMap(group => group.tabs)
    .filter(tab => label.test(tab.label) && JSON.stringify(tab.input).includes(`postmortem.${kind}`));
}
