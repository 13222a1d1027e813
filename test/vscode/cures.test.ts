import { type CodeAction, commands, extensions, languages, type TextDocument, Uri, window, workspace } from 'vscode';
import type { Register } from './client.test';
import { equal, found, until } from './waiting';

/** What people do about secrets; `host` is the one in which the suite runs: only beside Node is there a Git. */
export function cureTests(test: Register, host: 'node' | 'web'): void {
  test('“Open Rotation Checklist” shows the page without network.', async () => {
    await commands.executeCommand('postmortem.openRotationChecklist');
    await until(window.tabGroups.onDidChangeTabs, () => checklistTabs().length === 1);
    const page = await workspace.openTextDocument(Uri.parse('postmortem-rule:/rotation-checklist.md'));
    equal(page.lineAt(0).text, '# A secret was written down');
    await window.tabGroups.close(checklistTabs());
  });

  test('The marker for a secret replaces it everywhere, opens the checklist, and can be undone.', async () => {
    const document = await workspace.openTextDocument({ language: 'markdown', content: leaking });
    await window.showTextDocument(document);
    await until(languages.onDidChangeDiagnostics, () => messageOf(document) !== undefined);
    const { range } = found(findingIn(document));
    const provider = 'vscode.executeCodeActionProvider';
    const actions = await commands.executeCommand<CodeAction[]>(provider, document.uri, range, 'quickfix', 9);
    const action = found(actions.find(({ title }) => title.startsWith('Replace by “[removed: GitHub token]”')));
    equal(await workspace.applyEdit(found(action.edit)), true);
    equal(document.getText(), leaking.replaceAll(secret, '[removed: GitHub token]'));
    equal(action.command?.command, 'postmortem.openRotationChecklist');
    await commands.executeCommand('undo');
    equal(document.getText(), leaking);
  });

  if (host === 'web') return;
  test('A secret is told otherwise from the moment on in which Git holds it.', async () => {
    const folder = Uri.joinPath(found(workspace.workspaceFolders?.[0]).uri, 'held');
    const uri = Uri.joinPath(folder, 'held.md');
    await workspace.fs.writeFile(uri, new TextEncoder().encode(leaking));
    const git = (await found(extensions.getExtension('vscode.git')).activate()).getAPI(1);
    const repository = await git.init(folder);
    await repository.setConfig('user.name', 'test');
    await repository.setConfig('user.email', 'test@example.com');

    const document = await workspace.openTextDocument(uri);
    await window.showTextDocument(document);
    await until(languages.onDidChangeDiagnostics, () => messageOf(document)?.includes('Rotate it first') === true);
    await repository.add([uri.fsPath]);
    await repository.commit('Notes');
    await until(languages.onDidChangeDiagnostics, () => messageOf(document)?.includes('Git holds it') === true);
  });
}

const secret = ['ghp', 'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx'].join('_');
const leaking = `# Post-mortem: a token in a log\n\n<!-- post-mortem -->\n\nThe log showed ${secret}, twice: ${secret}.\n`;

function findingIn(document: TextDocument) {
  return languages
    .getDiagnostics(document.uri)
    .find(({ code }) => typeof code === 'object' && code.value === 'sensitive-secret');
}

function messageOf(document: TextDocument): string | undefined {
  return findingIn(document)?.message;
}

function checklistTabs() {
  return window.tabGroups.all
    .flatMap(group => group.tabs)
    .filter(tab => JSON.stringify(tab.input).includes('rotation-checklist.md'));
}
