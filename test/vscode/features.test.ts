import {
  ConfigurationTarget,
  commands,
  extensions,
  TabInputTextDiff,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { features } from '../host/features';
import { file, finding, type Register } from './client.test';
import { equal, found, patience, until } from './waiting';

/** Every command that needs no keyboard, in whichever host this is, on the sample as it opens: without a file. */
export function featureTests(test: Register): void {
  test('Every command of the manifest is run in the suite, driven by keyboard, or hidden in the web.', async () => {
    const declared: readonly { command: string }[] = found(extensions.getExtension('postmortem-tools.postmortem'))
      .packageJSON.contributes.commands;
    equal(Object.keys(features).sort().join('\n'), named(declared.map(({ command }) => command)));
    equal(
      named(Object.keys(runs)),
      named(Object.entries(features).flatMap(([command, how]) => (how === 'suite' ? [command] : []))),
    );
  });

  for (const [command, run] of Object.entries(runs)) {
    test(`The feature ${command} works on a document without a file.`, async () => {
      const document = await sample();
      await finding(document, 'timeline-order');
      await run(document);
    });
  }
}

const runs: { readonly [command: string]: (document: TextDocument) => Promise<void> } = {
  async 'postmortem.openSample'(document) {
    equal(document.isUntitled, true);
    equal(document.lineAt(0).text, '# Post-mortem: Checkout answered slowly');
    await commands.executeCommand('postmortem.openSample');
    // One that nobody changed is shown again.
    equal(found(window.activeTextEditor).document, document);
  },
  async 'postmortem.treatAsPostmortem'() {
    const plain = await workspace.openTextDocument({ language: 'markdown', content: '# Notes\n' });
    await window.showTextDocument(plain);
    await commands.executeCommand('postmortem.treatAsPostmortem');
    equal(plain.getText().includes('<!-- post-mortem -->'), true);
  },
  async 'postmortem.openTimeline'({ uri }) {
    await commands.executeCommand('postmortem.openTimeline', uri);
    await until(window.tabGroups.onDidChangeTabs, () => hasTab('postmortem.timeline', uri));
  },
  async 'postmortem.exportTimeline'({ uri }) {
    const to = await file('sample.svg', '');
    await workspace.fs.delete(to);
    await commands.executeCommand('postmortem.exportTimeline', { uri, format: 'svg', to });
    equal((await workspace.fs.stat(to)).size > 1000, true);
  },
  async 'postmortem.startFacilitator'({ uri }) {
    await commands.executeCommand('postmortem.startFacilitator', uri);
    await until(window.tabGroups.onDidChangeTabs, () => hasTab('postmortem.facilitator', uri));
  },
  async 'postmortem.importTimeline'(document) {
    const rows = 'time,text\n2026-03-08T13:30:00Z,The status page says so\n';
    const done = commands.executeCommand('postmortem.importTimeline', { uri: document.uri, text: rows });
    await choosing(() => document.getText().includes('The status page says so'), done);
    equal(document.getText().includes('- 14:30 - The status page says so'), true);
  },
  async 'postmortem.sortTimeline'(document) {
    await commands.executeCommand('postmortem.sortTimeline');
    equal(document.getText().indexOf('- 14:40') < document.getText().indexOf('- 14:52'), true);
  },
  async 'postmortem.seenBefore'(document) {
    const factor = document.lineAt(34).text;
    const earlier = await file('earlier/before.md', earlierWith(factor));
    await window.showTextDocument(document);
    const done = commands.executeCommand('postmortem.seenBefore');
    await choosing(() => window.activeTextEditor?.document.uri.toString() === earlier.toString(), done);
  },
  async 'postmortem.useAsTemplate'() {
    const done = commands.executeCommand('postmortem.useAsTemplate');
    await choosing(
      () => /\.postmortem\/templates\/\w+\.md$/.test(window.activeTextEditor?.document.uri.path ?? ''),
      done,
    );
    equal(found(window.activeTextEditor).document.getText().includes('Building of the index'), false);
    await workspace.fs.delete(found(window.activeTextEditor).document.uri);
  },
  async 'postmortem.showConfiguration'(document) {
    await commands.executeCommand('postmortem.showConfiguration');
    const page = found(window.activeTextEditor).document;
    equal(page.uri.scheme, 'postmortem-settings');
    const zone = () => workspace.getConfiguration('postmortem').get('zone');
    const set = async (value: string | undefined) => {
      await workspace.getConfiguration('postmortem').update('zone', value, ConfigurationTarget.Global);
      await until(workspace.onDidChangeConfiguration, () => zone() === (value ?? ''));
    };
    await set('Asia/Tokyo');
    // Shown again, the page says what holds by then.
    await window.showTextDocument(document);
    await commands.executeCommand('postmortem.showConfiguration');
    await until(workspace.onDidChangeTextDocument, () => page.getText().includes('"zone": "Asia/Tokyo"'));
    await set(undefined);
  },
  async 'postmortem.openRotationChecklist'() {
    await commands.executeCommand('postmortem.openRotationChecklist');
    await until(window.tabGroups.onDidChangeTabs, () => JSON.stringify(tabInputs()).includes('rotation-checklist.md'));
  },
  async 'postmortem.makePublicVersion'({ uri }) {
    await commands.executeCommand('postmortem.makePublicVersion', uri);
    const input = window.tabGroups.activeTabGroup.activeTab?.input;
    equal(input instanceof TabInputTextDiff && input.original.toString() === uri.toString(), true);
  },
  async 'postmortem.startFollowUp'(document) {
    await commands.executeCommand('postmortem.startFollowUp', document.uri);
    equal(document.getText().includes('## Follow-up review'), true);
  },
  async 'postmortem.createIssues'() {
    const document = await workspace.openTextDocument(await file('none.md', earlierWith('- Nobody looked')));
    await window.showTextDocument(document);
    await commands.executeCommand('postmortem.createIssues', document.uri);
    equal(document.isDirty, false);
  },
  // Its question is modal, and the VS Code of the tests answers such by Cancel.
  async 'postmortem.publish'(document) {
    const before = document.getText();
    await commands.executeCommand('postmortem.publish');
    equal(document.getText(), before);
  },
  async 'postmortem.addToIndex'() {
    const uri = await file('indexed/slow.md', earlierWith('- Nobody looked'));
    const document = await workspace.openTextDocument(uri);
    await window.showTextDocument(document);
    await commands.executeCommand('postmortem.addToIndex', uri);
    const page = workspace.textDocuments.find(({ uri: { path } }) => path.endsWith('/indexed/README.md'));
    equal(found(page).getText().includes('slow.md'), true);
    await found(page).save();
  },
  async 'postmortem.search'() {
    await file('searched.md', earlierWith('- Nobody looked'));
    const plain = await workspace.openTextDocument({ language: 'plaintext', content: 'plain' });
    await window.showTextDocument(plain);
    const done = commands.executeCommand('postmortem.search');
    await choosing(() => window.activeTextEditor?.document !== plain, done);
  },
  async 'postmortem.restartServer'(document) {
    await commands.executeCommand('postmortem.restartServer');
    await finding(document, 'timeline-order');
  },
  async 'postmortem.showLog'() {
    await commands.executeCommand('postmortem.showLog');
    const isLog = ({ uri }: TextDocument) => uri.scheme === 'output' && /post-?mortem/i.test(uri.path);
    await until(workspace.onDidOpenTextDocument, () => workspace.textDocuments.some(isLog));
  },
};

/** The sample, untouched. */
async function sample(): Promise<TextDocument> {
  await commands.executeCommand('postmortem.openSample');
  return found(window.activeTextEditor).document;
}

function earlierWith(factor: string): string {
  const head =
    '# Post-mortem: checkout was slow\n\n<!-- post-mortem -->\n\n## Timeline\n\n- 2025-03-08 14:40 UTC - Slow.\n';
  return `${head}\n## Contributing factors\n\n${factor}\n`;
}

/** Accepts what a list proposes until the condition holds; nothing tells when a list is shown. */
async function choosing(holds: () => boolean, running: Thenable<unknown>): Promise<void> {
  const end = Date.now() + patience;
  while (!holds() && Date.now() < end) await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  await running;
  equal(holds(), true);
}

function hasTab(kind: string, { path }: Uri): boolean {
  return window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .some(({ input, label }) => JSON.stringify(input).includes(kind) && label.includes(path.split('/').pop() ?? path));
}

function tabInputs(): readonly unknown[] {
  return window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ input }) => input));
}

function named(ids: readonly string[]): string {
  return [...ids].sort().join('\n');
}
