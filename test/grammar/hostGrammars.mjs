import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache } from '../../scripts/setup/paths.mjs';

const host = join(cache, 'vscode-1.100.3');
const extensions = join(host, 'node_modules', 'code-server', 'lib', 'vscode', 'extensions');

/**
 * Returns the grammars that VS Code itself brings, as its extensions contribute them, with absolute paths.
 * Throws when the test host is not installed: without its Markdown grammar nothing would be tested.
 */
export function hostGrammars() {
  if (!existsSync(join(extensions, 'markdown-basics'))) {
    throw new Error("VS Code's own Markdown grammar is not installed. Run `npm test`, which installs the test host.");
  }
  return readdirSync(extensions).flatMap(name => contributedGrammars(join(extensions, name)));
}

/** Returns the grammars that the package.json in `folder` contributes, with absolute paths; none without package.json. */
export function contributedGrammars(folder) {
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest)) return [];
  const { contributes } = JSON.parse(readFileSync(manifest, 'utf8'));
  return (contributes?.grammars ?? []).map(grammar => ({ ...grammar, path: join(folder, grammar.path) }));
}
