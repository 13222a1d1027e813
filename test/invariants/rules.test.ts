import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ruleIds } from '../../core/rules';
import { repositoryRoot } from '../unit/repository';
import { readFixture } from '../unit/rules/fixture';
import { allPages, withRulesTable } from '../unit/rules/pages';

const families = ['timeline', 'section', 'sensitive', 'blameless', 'remediation', 'process'];

test('every rule that a file of core/rules declares is listed', () => {
  const folder = join(repositoryRoot, 'core/rules');
  const declared = readdirSync(folder)
    .filter(name => name.endsWith('.ts') && name !== 'list.ts' && name !== 'pages.ts')
    .flatMap(name => [...readFileSync(join(folder, name), 'utf8').matchAll(/^ {2}id: '([a-z-]+)',$/gm)])
    .map(match => match[1] ?? '');
  assert.notEqual(declared.length, 0);
  assert.deepEqual(
    declared.filter(id => !ruleIds.includes(id)),
    [],
  );
});

test('a rule is listed once, and its id begins with a family', () => {
  assert.equal(new Set(ruleIds).size, ruleIds.length);
  assert.deepEqual(
    ruleIds.filter(id => !families.includes(id.split('-')[0] ?? '')),
    [],
  );
});

test('every rule has a fixture, and every fixture a rule', () => {
  const fixtures = readdirSync(join(repositoryRoot, 'test/fixtures/rules'));
  assert.deepEqual(fixtures.sort(), ruleIds.map(id => `${id}.md`).sort());
});

for (const id of ruleIds) {
  test(`the fixture of ${id} says why, and shows what is flagged and what is not`, () => {
    const { why, parts } = readFixture(id);
    assert.notEqual(why, '');
    assert.ok(parts.some(({ type }) => type === 'flagged'));
    assert.ok(parts.some(({ type }) => type === 'clean'));
  });
}

test('the pages of the rules are what `npm run docs` writes', () => {
  const folder = join(repositoryRoot, 'docs/rules');
  const pages = allPages();
  assert.deepEqual(readdirSync(folder).sort(), [...pages.keys()].map(id => `${id}.md`).sort());
  for (const [id, page] of pages) {
    assert.equal(readFileSync(join(folder, `${id}.md`), 'utf8'), page);
  }
});

test('the table of rules in the README is what `npm run docs` writes', () => {
  const readme = readFileSync(join(repositoryRoot, 'README.md'), 'utf8');
  assert.match(readme, /<!-- rules -->/);
  assert.equal(withRulesTable(readme), readme);
});
