import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const contents = ['dist', 'docs', 'l10n', 'media', 'sample', 'schemas', 'snippets', 'syntaxes'];

/** A built extension in a folder of its own, and the suite that runs in it. */
export interface StagedExtension {
  readonly extensionDevelopmentPath: string;
  readonly extensionTestsPath: string;
}

/**
 * A copy of what the extension consists of. VS Code takes every theme below a development folder for one to try out;
 * below the checkout itself lies the whole VS Code of the tests with all its themes. Behind links it would not know
 * whose a script is: its messages then come from the “Null Extension Description”, and nobody can sign in. Suites stage
 * side by side: each gets a folder of its own.
 */
export function stageExtension(root: string): StagedExtension {
  const staged = ownFolder(root, 'extension');
  copyExtension(root, staged, 'node');
  return { extensionDevelopmentPath: staged, extensionTestsPath: join(root, 'out/test/vscode/index.js') };
}

/** A copy without `main`, which VS Code runs in its web worker; the suite runs in the host of the folder it lies in. */
export function stageWebExtension(root: string): StagedExtension {
  const staged = ownFolder(root, 'web-extension');
  copyExtension(root, staged, 'web');
  const extensionTestsPath = join(staged, 'test', 'index.js');
  cpSync(join(root, 'out/test/vscode/index.web.js'), extensionTestsPath);
  return { extensionDevelopmentPath: staged, extensionTestsPath };
}

/** A folder of installed extensions with ours alone, as people have it. */
export function stageInstalled(root: string, host: Host): string {
  const installed = ownFolder(root, 'installed');
  copyExtension(root, installedIn(installed), host);
  return installed;
}

/** Where ours lies in a folder of installed extensions. */
export function installedIn(extensionsFolder: string): string {
  return join(extensionsFolder, 'postmortem-tools.postmortem-0.0.0');
}

/** The same as `stageInstalled`, with the sign-in of the tests. */
export function stageWithSignIn(root: string, host: Host): string {
  const installed = stageInstalled(root, host);
  const signIn = join(installed, 'vscode.github-authentication-999.0.0');
  // It serves both hosts from Node's: in the web worker VS Code would prefer its own.
  copyManifest(join(root, 'test/host/signIn'), signIn, 'node');
  cpSync(join(root, 'out/test/host/signIn/extension.js'), join(signIn, 'extension.js'));
  return installed;
}

/** A folder with the extensions that people have beside ours alone; see test/fixtures/neighbours. */
export function stageNeighbours(root: string, host: Host): string {
  const installed = ownFolder(root, 'neighbours');
  installNeighbours(root, installed, host);
  return installed;
}

/** The same, with ours among them. */
export function stageAmongNeighbours(root: string, host: Host): string {
  const installed = stageInstalled(root, host);
  installNeighbours(root, installed, host);
  return installed;
}

function installNeighbours(root: string, installed: string, host: Host): void {
  const from = join(root, 'test/fixtures/neighbours');
  for (const name of readdirSync(from)) {
    const folder = join(installed, `neighbours.${name}-0.0.0`);
    copyManifest(join(from, name), folder, host);
    cpSync(join(from, name, 'extension.js'), join(folder, 'extension.js'));
  }
}

/** The extension hosts of VS Code: Node, or a web worker. */
export type Host = 'node' | 'web';

function copyExtension(root: string, folder: string, host: Host): void {
  copyManifest(root, folder, host);
  for (const name of [...manifestTexts(root), ...contents]) {
    cpSync(join(root, name), join(folder, name), { recursive: true });
  }
}

/** The texts of the manifest, in each language. */
function manifestTexts(root: string): readonly string[] {
  return readdirSync(root).filter(name => /^package\.nls\..*json$/.test(name));
}

/** Without `main`, VS Code runs an extension in its web worker. */
function copyManifest(from: string, folder: string, host: Host): void {
  mkdirSync(folder, { recursive: true });
  const manifest: unknown = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8'), (key, value) =>
    key === 'main' && host === 'web' ? undefined : value,
  );
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
}

/** Made anew for each run, and deleted when its process ends. */
function ownFolder(root: string, name: string): string {
  const parent = join(root, 'out', 'staged');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, `${name}-`));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
