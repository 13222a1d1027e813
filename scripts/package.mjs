import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePackages } from './setup/packages.mjs';
import { root } from './setup/paths.mjs';
import { SetupError, step } from './setup/step.mjs';

// npm run package: builds in production and makes postmortem-VERSION.vsix at the top level.
const limit = 1_000_000;
const staged = join(root, 'out', 'package');
const contents = [
  ...['package.json', '.vscodeignore', 'README.md', 'CHANGELOG.md', 'LICENSE'],
  ...readdirSync(root).filter(name => /^package\.nls\..*json$/.test(name)),
  ...['docs', 'l10n', 'media', 'sample', 'schemas', 'snippets', 'syntaxes'],
];

try {
  await ensurePackages();
  stage();
  const build = ['scripts/build.mjs', '--production', `--into=${join(staged, 'dist')}`];
  await step('Building', process.execPath, build, { cwd: root, advice: 'The message above says what to change.' });
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const file = `${name}-${version}.vsix`;
  const { createVSIX } = await import('@vscode/vsce');
  await createVSIX({
    cwd: staged,
    packagePath: join(root, file),
    dependencies: false,
    rewriteRelativeLinks: false,
    allowMissingRepository: true,
    // The page that explains the rule about secrets shows a made-up one.
    allowPackageSecrets: ['database-connection-string'],
  });
  const { size } = statSync(join(root, file));
  process.stdout.write(`${file}: ${(size / 1000).toFixed(0)} kB\n`);
  if (size >= limit) throw new SetupError(`${file} must stay below ${limit / 1000} kB. Take something out.`);
} catch (error) {
  process.stderr.write(`${error instanceof SetupError ? error.message : error.stack}\n`);
  process.exitCode = 1;
}

/** Packs from a copy, so that a build for development at the same time cannot get in. */
function stage() {
  rmSync(staged, { recursive: true, force: true });
  mkdirSync(staged, { recursive: true });
  for (const name of contents) cpSync(join(root, name), join(staged, name), { recursive: true });
}
