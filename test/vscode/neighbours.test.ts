import {
  ConfigurationTarget,
  commands,
  type DocumentSymbol,
  extensions,
  type FoldingRange,
  languages,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { file, finding, type Register } from './client.test';
import { equal, found, until } from './waiting';

const disordered = `# Post-mortem: checkout answered slowly

<!-- post-mortem -->

## Timeline

* 2026-03-08 14:40 UTC - Errors went down.${'  '}
* 2026-03-08 14:30 UTC - A dashboard showed errors.

## Contributing factors

* Nobody looked.


`;

const settled = `# Post-mortem: checkout answered slowly

<!-- post-mortem -->

## Timeline

- 2026-03-08 14:30 UTC - A dashboard showed errors.
- 2026-03-08 14:40 UTC - Errors went down.

## Contributing factors

- Nobody looked.
`;

/** Beside a linter, an extension with keys and a formatter, which run in the whole suite; see test/fixtures/neighbours. */
export function neighbourTests(test: Register): void {
  test('The neighbours are there.', async () => {
    for (const name of ['linter', 'keys', 'formatter']) {
      equal(extensions.getExtension(`neighbours.${name}`) !== undefined, true);
    }
  });

  test('Beside others, each heading is listed once and each place folds once.', async () => {
    const { document } = await window.showTextDocument(await file('once.md', settled));
    await finding(document, 'timeline-milestones');
    const symbols = await commands.executeCommand<DocumentSymbol[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const names = (symbols ?? []).flatMap(namesIn);
    equal(new Set(names).size, names.length);
    equal(names.length, 3);
    const folds = await commands.executeCommand<FoldingRange[] | undefined>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    const starts = (folds ?? []).map(({ start }) => start);
    equal(new Set(starts).size, starts.length);
  });

  test('The findings of a linter and ours stand side by side, and each keeps its own cures.', async () => {
    const { document } = await window.showTextDocument(await file('both.md', disordered));
    await finding(document, 'timeline-order');
    const sources = () => languages.getDiagnostics(document.uri).map(({ message }) => message);
    await until(languages.onDidChangeDiagnostics, () => sources().includes('Spaces at the end of the line.'));
    await document.save();
  });

  test('“Fix all” on save beside a formatter sorts and formats at once, and a second save changes nothing.', async () => {
    await onSave({ 'source.fixAll': 'explicit' }, true);
    const document = await edited('formatted.md', disordered.replace('down.  ', 'down.'));
    await document.save();
    equal(document.getText(), settled);
    await saveChangesNothing(document);
    await onSave({}, false);
  });

  test('Where a linter has fixes too, ours come with the next save, and no text is harmed.', async () => {
    await onSave({ 'source.fixAll': 'explicit' }, true);
    const document = await edited('linted.md', disordered);
    await document.save();
    equal(document.getText().indexOf('14:40') < document.getText().indexOf('14:30'), true);
    equal(document.getText().includes('down.\n'), true);
    await append(document);
    await document.save();
    equal(document.getText(), settled);
    await saveChangesNothing(document);
    await onSave({}, false);
  });

  test('Where each has a kind of its own, all is done with one save.', async () => {
    await onSave({ 'source.fixAll.postmortem': 'explicit', 'source.fixAll.linter': 'explicit' }, true);
    const document = await edited('one-save.md', disordered);
    await document.save();
    equal(document.getText(), settled);
    await saveChangesNothing(document);
    await onSave({}, false);
  });
}

async function edited(name: string, text: string): Promise<TextDocument> {
  const { document } = await window.showTextDocument(await file(name, text));
  await finding(document, 'timeline-order');
  await append(document);
  return document;
}

/** A save wants something to save. */
async function append(document: TextDocument): Promise<void> {
  const { end } = document.lineAt(document.lineCount - 1).range;
  equal(await found(window.activeTextEditor).edit(edit => edit.insert(end, '\n')), true);
}

async function saveChangesNothing(document: TextDocument): Promise<void> {
  const { version } = document;
  await commands.executeCommand('workbench.action.files.save');
  equal(document.version, version);
  equal(document.isDirty, false);
}

async function onSave(codeActions: object, formats: boolean): Promise<void> {
  const settings = workspace.getConfiguration('editor', { languageId: 'markdown' });
  const entries = { codeActionsOnSave: codeActions, formatOnSave: formats, defaultFormatter: 'neighbours.formatter' };
  for (const [name, value] of Object.entries(entries)) {
    await settings.update(name, value, ConfigurationTarget.Global, true);
    await until(workspace.onDidChangeConfiguration, () => holds(name, value));
  }
}

/** Whether this host knows of a setting. */
function holds(name: string, value: unknown): boolean {
  const found = workspace.getConfiguration('editor', { languageId: 'markdown' }).inspect(name);
  return JSON.stringify(found?.globalLanguageValue) === JSON.stringify(value);
}

function namesIn({ name, children }: DocumentSymbol): readonly string[] {
  return [name, ...children.flatMap(namesIn)];
}
