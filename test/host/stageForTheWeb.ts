import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const copied = ['dist', 'media', 'snippets', 'syntaxes', 'package.nls.json', 'schemas'];

/** A copy of the built extension that VS Code runs in its web worker, with the suite inside it. */
export interface WebExtension {
  readonly extensionDevelopmentPath: string;
  readonly extensionTestsPath: string;
}

/** Copies the built extension without its `main`; VS Code runs the suite in the host of the extension it lies in. */
export function stageForTheWeb(root: string): WebExtension {
  const staged = join(root, 'out', 'web-extension');
  rmSync(staged, { recursive: true, force: true });
  mkdirSync(staged, { recursive: true });
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'), (key, value) =>
    key === 'main' ? undefined : value,
  );
  writeFileSync(join(staged, 'package.json'), JSON.stringify(manifest, null, 2));
  for (const name of copied) {
    cpSync(join(root, name), join(staged, name), { recursive: true });
  }
  const tests = join(staged, 'test', 'index.js');
  cpSync(join(root, 'out/test/vscode/index.web.js'), tests);
  return { extensionDevelopmentPath: staged, extensionTestsPath: tests };
}
