import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensurePackages } from './setup/packages.mjs';
import { root } from './setup/paths.mjs';

// npm run docs: writes a page for each rule, from its summary and its fixture, into docs/rules, and the README's table.
await ensurePackages();
const { allPages, withRulesTable } = await load('test/unit/rules/pages.ts');
const pages = allPages();
const folder = join(root, 'docs/rules');
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (!pages.has(name.replace(/\.md$/, ''))) rmSync(join(folder, name));
for (const [id, page] of pages) writeFileSync(join(folder, `${id}.md`), page);
const readme = join(root, 'README.md');
writeFileSync(readme, withRulesTable(readFileSync(readme, 'utf8')));
process.stderr.write(`Wrote ${pages.size} pages.\n`);

async function load(entry) {
  const outfile = join(root, 'out/docs/pages.mjs');
  const { bundleProgram } = await import('./bundle/program.mjs');
  await bundleProgram(entry, outfile);
  return import(pathToFileURL(outfile).href);
}
