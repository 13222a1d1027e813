import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const contents = ['dist', 'docs', 'media', 'package.nls.json', 'schemas', 'snippets', 'syntaxes'];

/** A built extension in a folder of its own, and the suite that runs in it. */
export interface StagedExtension {
  readonly extensionDevelopmentPath: string;
  readonly extensionTestsPath: string;
}

/**
 * Links to what the extension consists of. VS Code takes every theme below a development folder for one to try out;
 * below the checkout itself lies the whole VS Code of the tests with all its themes. Suites stage side by side: each
 * gets a folder of its own.
 */
export function stageExtension(root: string): StagedExtension {
  const staged = ownFolder(root, 'extension');
  for (const name of ['package.json', ...contents]) {
    symlinkSync(resolve(root, name), join(staged, name));
  }
  return { extensionDevelopmentPath: staged, extensionTestsPath: join(root, 'out/test/vscode/index.js') };
}

/** A copy without `main`, which VS Code runs in its web worker; the suite runs in the host of the folder it lies in. */
export function stageWebExtension(root: string): StagedExtension {
  const staged = ownFolder(root, 'web-extension');
  writeFileSync(join(staged, 'package.json'), withoutMain(readFileSync(join(root, 'package.json'), 'utf8')));
  for (const name of contents) {
    cpSync(join(root, name), join(staged, name), { recursive: true });
  }
  const extensionTestsPath = join(staged, 'test', 'index.js');
  cpSync(join(root, 'out/test/vscode/index.web.js'), extensionTestsPath);
  return { extensionDevelopmentPath: staged, extensionTestsPath };
}

/** The sign-in of the tests, for the same host. */
export function stageSignIn(root: string, host: 'node' | 'web'): string {
  const staged = ownFolder(root, 'sign-in');
  const manifest = readFileSync(join(root, 'test/host/signIn/package.json'), 'utf8');
  writeFileSync(join(staged, 'package.json'), host === 'web' ? withoutMain(manifest) : manifest);
  cpSync(join(root, 'out/test/host/signIn/extension.js'), join(staged, 'extension.js'));
  return staged;
}

/** A manifest of the web worker's host alone. */
function withoutMain(manifest: string): string {
  const read: unknown = JSON.parse(manifest, (key, value) => (key === 'main' ? undefined : value));
  return JSON.stringify(read, null, 2);
}

/** Made anew for each run, and deleted when its process ends. */
function ownFolder(root: string, name: string): string {
  const parent = join(root, 'out', 'staged');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, `${name}-`));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
