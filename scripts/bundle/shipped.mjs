import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';
import { asciiOnly } from './asciiOnly.mjs';
import { leftOut } from './leftOut.mjs';
import { plainFields } from './plainFields.mjs';

/** Every JavaScript file that the extension ships: where it starts, where it goes, and what it may rely on. */
const scripts = [
  { entry: 'client/node/main.ts', out: 'client.js', platform: 'node', format: 'cjs', external: ['vscode'] },
  {
    entry: 'client/browser/main.ts',
    out: 'client.web.js',
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
  },
  { entry: 'server/node/main.ts', out: 'server.js', platform: 'node', format: 'cjs', program: true },
  { entry: 'server/browser/main.ts', out: 'server.web.js', platform: 'browser', format: 'iife' },
  { entry: 'cli/launcher.ts', out: 'cli.js', platform: 'node', format: 'cjs', program: true },
  { entry: 'cli/main.ts', out: 'cli/main.js', platform: 'node', format: 'cjs' },
  { entry: 'webview/timeline/main.tsx', out: 'webview/timeline.js', platform: 'browser', format: 'iife' },
  { entry: 'webview/facilitator/main.tsx', out: 'webview/facilitator.js', platform: 'browser', format: 'iife' },
  { entry: 'webview/picture/main.tsx', out: 'webview/picture.js', platform: 'browser', format: 'iife' },
];

/** The esbuild options of each shipped file, or of those below the folders `only`; throws when entry files are missing. */
export function shippedBundles({ production, dist, only }) {
  const missing = scripts.filter(script => entryOf(script) === undefined);
  if (missing.length > 0) {
    throw new Error(`These entry files do not exist yet: ${missing.map(({ entry }) => entry).join(', ')}.`);
  }
  const shared = {
    absWorkingDir: root,
    bundle: true,
    minify: production,
    sourcemap: !production,
    metafile: true,
    charset: 'ascii',
  };
  const bundles = scripts
    .filter(({ entry }) => only === undefined || only.includes(entry.split('/')[0]))
    .map(script => ({ ...shared, ...optionsOf(script, dist) }));
  return only === undefined ? [...bundles, ...styles(shared, dist)] : bundles;
}

function optionsOf(script, dist) {
  const { out, platform, format, external = [], program = false } = script;
  return {
    entryPoints: [entryOf(script)],
    outfile: join(dist, out),
    platform,
    format,
    external,
    target: platform === 'node' ? 'node20' : 'es2022',
    mainFields: platform === 'node' ? ['module', 'main'] : ['browser', 'module', 'main'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    plugins: [plainFields, leftOut, asciiOnly],
    // What asks for node:path in a browser gets the same functions; any other Node module fails the build.
    ...(platform === 'browser' && { alias: { 'node:path': 'path-browserify', path: 'path-browserify' } }),
    ...(program && { banner: { js: '#!/usr/bin/env node' } }),
  };
}

/** A script with components ends in .tsx, one without in .ts; either will do. */
function entryOf({ entry }) {
  return [entry, entry.replace(/\.tsx$/, '.ts')].find(path => existsSync(join(root, path)));
}

/** Each webview folder's style sheet named like its folder or standing directly in webview/ goes beside its script. */
function styles(shared, dist) {
  const sheets = readdirSync(join(root, 'webview'), { recursive: true }).filter(path => path.endsWith('.css'));
  return sheets.map(path => {
    const folder = path.split('/').at(-2);
    const name = path.endsWith('/main.css') ? `${folder}.css` : path.split('/').at(-1);
    return { ...shared, entryPoints: [`webview/${path}`], outfile: join(dist, 'webview', name) };
  });
}
