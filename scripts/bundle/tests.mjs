import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';
import { leftOut } from './leftOut.mjs';
import { sourceLocation } from './sourceLocation.mjs';

const shared = {
  absWorkingDir: root,
  bundle: true,
  sourcemap: 'inline',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logOverride: { 'empty-import-meta': 'silent' },
};

/** Packages that find files beside themselves; bundling would lose those. */
const unbundled = ['playwright-core', '@vscode/test-electron', 'axe-core', 'esbuild', 'typescript', '@biomejs/biome'];

/** The esbuild options of the programs that run and drive a real VS Code. */
export function hostBundle() {
  return nodeBundle(
    ['launcher', 'runTests', 'server', 'address', 'stageExtension', 'workbench'].map(name => `test/host/${name}.ts`),
  );
}

/** The esbuild options of everything in test/: files for node:test, the programs of test/host, the suite in VS Code. */
export function testBundles() {
  const files = readdirSync(join(root, 'test'), { recursive: true })
    .filter(path => /\.test\.tsx?$/.test(path) && !path.startsWith('vscode/'))
    .map(path => `test/${path}`);
  return [nodeBundle(files), hostBundle(), signIn, suite('node'), suite('browser')].filter(
    options => options.entryPoints.length > 0 && options.entryPoints.every(entry => existsSync(join(root, entry))),
  );
}

function nodeBundle(entryPoints) {
  return {
    ...shared,
    entryPoints,
    outdir: 'out',
    outbase: '.',
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    splitting: true,
    mainFields: ['module', 'main'],
    chunkNames: 'test/chunks/[name]-[hash]',
    platform: 'node',
    target: 'node20',
    external: unbundled,
    // Bundled CommonJS packages ask for Node's own modules by require.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    plugins: [sourceLocation, leftOut],
  };
}

/** The extension that signs people in; the same file in both extension hosts. */
const signIn = {
  ...shared,
  entryPoints: ['test/host/signIn/extension.ts'],
  outfile: 'out/test/host/signIn/extension.js',
  format: 'cjs',
  platform: 'neutral',
  target: 'es2022',
  external: ['vscode'],
};

/** The suite that runs inside the extension host: one bundle for Node, one for the web worker. */
function suite(platform) {
  return {
    ...shared,
    entryPoints: ['test/vscode/index.ts'],
    outfile: platform === 'node' ? 'out/test/vscode/index.js' : 'out/test/vscode/index.web.js',
    format: 'cjs',
    platform,
    target: platform === 'node' ? 'node20' : 'es2022',
    external: ['vscode'],
    define: { extensionHost: JSON.stringify(platform === 'node' ? 'node' : 'web') },
    ...(platform === 'browser' && { alias: { 'node:path': 'path-browserify' } }),
  };
}
