import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from '../setup/paths.mjs';

const docs = join(root, 'docs');

/** The explanations of the rules and the checklist, as JSON by their ids: together they take half the room in the package. */
export function rulePages() {
  const rules = readdirSync(join(docs, 'rules')).filter(name => name.endsWith('.md'));
  const files = ['rotation-checklist.md', ...rules.sort().map(name => join('rules', name))];
  return JSON.stringify(
    Object.fromEntries(files.map(file => [basename(file, '.md'), readFileSync(join(docs, file), 'utf8')])),
  );
}
