import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/setup/paths.mjs';
import { contributedGrammars } from './hostGrammars.mjs';

/** One result for each file of syntaxes/: whether package.json injects it into Markdown under its own scope name. */
export function checkContributed() {
  const contributed = contributedGrammars(root);
  return readdirSync(join(root, 'syntaxes')).map(file => {
    const path = join(root, 'syntaxes', file);
    const { scopeName } = JSON.parse(readFileSync(path, 'utf8'));
    const entry = contributed.find(grammar => grammar.path === path);
    const passed = entry?.scopeName === scopeName && entry.injectTo?.includes('text.html.markdown') === true;
    return {
      name: `package.json injects syntaxes/${file} into Markdown`,
      passed,
      detail: `Contribute it in package.json with the scope name ${scopeName} and injectTo text.html.markdown.`,
    };
  });
}
