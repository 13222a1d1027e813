import { chmodSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from './setup/paths.mjs';

// npm run build [-- --production | --tests | --host | --cli]: bundles what ships, or the tests, or the programs of
// test/host, or the command line alone.
// --into=FOLDER takes the place of dist/.
const flags = new Set(process.argv.slice(2));
const production = flags.has('--production');
const into = [...flags].find(flag => flag.startsWith('--into='))?.slice('--into='.length);
const dist = resolve(root, into ?? 'dist');
/** The folders whose scripts are built; all where none is named. */
const only = flags.has('--cli') ? ['cli'] : undefined;
const started = Date.now();
try {
  await build();
  process.stderr.write(`Built in ${Date.now() - started} ms.\n`);
} catch (error) {
  if (!error.errors) process.stderr.write(`${error.message}\n`);
  process.stderr.write('The build failed.\n');
  process.exitCode = 1;
}

async function build() {
  const esbuild = await import('esbuild');
  const results = await Promise.all((await wanted()).map(options => esbuild.build(options)));
  const inputs = results.flatMap(result => Object.keys(result.metafile?.inputs ?? {}));
  const emptied = inputs.filter(isEmptied);
  if (emptied.length > 0) throw new Error(`A browser bundle asks for what only Node has: ${emptied.join(', ')}.`);
  if (!flags.has('--host') && !flags.has('--tests')) await checkAndComplete(inputs);
  const launcher = join(root, 'out/test/host/launcher.mjs');
  if (existsSync(launcher)) chmodSync(launcher, 0o755);
}

/** What belongs to the scripts that ship. */
async function checkAndComplete(inputs) {
  const { unusedReplacements } = await import('./bundle/leftOut.mjs');
  // Only all of them together have every such file.
  const unused = only === undefined ? unusedReplacements() : [];
  if (unused.length > 0)
    throw new Error(
      `These files are replaced in scripts/bundle/leftOut.mjs, but no bundle has them: ${unused.join(', ')}.`,
    );
  const { rulePages } = await import('./bundle/rulePages.mjs');
  writeFileSync(join(dist, 'rulePages.json'), rulePages());
  if (production) {
    await (await import('./bundle/codeCache.mjs')).writeCompiledCode(dist, only);
    const { licenceNotices } = await import('./bundle/licenceNotices.mjs');
    writeFileSync(join(dist, 'licences.txt'), licenceNotices(inputs));
  }
}

async function wanted() {
  if (flags.has('--host')) return [(await import('./bundle/tests.mjs')).hostBundle()];
  if (flags.has('--tests')) return (await import('./bundle/tests.mjs')).testBundles();
  if (production && only === undefined) rmSync(dist, { recursive: true, force: true });
  else (await import('./bundle/codeCache.mjs')).forgetCompiledCode(dist, only);
  return (await import('./bundle/shipped.mjs')).shippedBundles({ production, dist, only });
}

/** Some packages tell bundlers to put nothing in place of a Node module; that would only fail later. */
function isEmptied(input) {
  return input.startsWith('(disabled):');
}
