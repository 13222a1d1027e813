import * as esbuild from 'esbuild';
import { root } from '../setup/paths.mjs';
import { leftOut } from './leftOut.mjs';
import { sourceLocation } from './sourceLocation.mjs';

/** Bundles one TypeScript file of the checkout into a module that Node runs; `more` are further options of esbuild. */
export async function bundleProgram(entry, outfile, more = {}) {
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    mainFields: ['module', 'main'],
    plugins: [sourceLocation, leftOut],
    sourcemap: 'inline',
    logOverride: { 'empty-import-meta': 'silent' },
    logLevel: 'warning',
    ...more,
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
}
