import { join } from 'node:path';
import { root } from '../setup/paths.mjs';

/** Stands for a feature of the language client that our server does not have; the client registers it all the same. */
const absentFeature = `
class AbsentFeature {
  fillClientCapabilities() {}
  initialize() {}
  getState() { return { kind: 'static' }; }
  clear() {}
}
module.exports = new Proxy({}, { get: (_, name) => (name === '__esModule' ? true : AbsentFeature) });`;

const languageFeatures = [
  ...['callHierarchy', 'codeLens', 'colorProvider', 'declaration', 'documentHighlight'],
  ...['documentSymbol', 'executeCommand', 'fileOperations', 'foldingRange', 'implementation', 'inlineCompletion'],
  ...['inlineValue', 'linkedEditingRange', 'reference', 'rename', 'selectionRange', 'semanticTokens'],
  ...['signatureHelp', 'textDocumentContent', 'typeDefinition', 'typeHierarchy', 'workspaceSymbol'],
];

/** What takes the place of files that nothing of ours reaches, by their path in node_modules. */
const replacements = {
  ...Object.fromEntries(languageFeatures.map(name => [`vscode-languageclient/lib/common/${name}.js`, absentFeature])),
  // Of Markdown only blocks are read; these are for what stands inside a line.
  'linkify-it/build/index.mjs': 'export class LinkifyIt {}',
  'uc.micro/build/index.mjs': 'export const P = /(?!)/; export const S = P;',
  'entities/dist/index.js': 'export const decodeHTMLStrict = text => text;',
};

const contents = new Map(
  Object.entries(replacements).map(([path, text]) => [join(root, 'node_modules', ...path.split('/')), text]),
);
const used = new Set();

/** Leaves those parts out of a bundle. */
export const leftOut = {
  name: 'left-out',
  setup(build) {
    build.onLoad({ filter: /[\\/]node_modules[\\/].*\.m?js$/ }, ({ path }) => {
      const text = contents.get(path);
      if (text === undefined) return undefined;
      used.add(path);
      return { contents: text, loader: 'js' };
    });
  },
};

/** The files that no bundle asked for, because their packages changed; then this table has to change too. */
export function unusedReplacements() {
  return [...contents.keys()].filter(path => !used.has(path));
}
