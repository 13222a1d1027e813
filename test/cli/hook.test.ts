import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { bin } from '../../package.json';
import { repositoryRoot } from '../unit/repository';
import { disordered, folderWith, program } from './cli';

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly language: string;
}

const hooks: readonly Hook[] = parse(readFileSync(join(repositoryRoot, '.pre-commit-hooks.yaml'), 'utf8'));

// pre-commit installs the packed repository, so that its programs can be called, and adds the names of the files.
for (const { id, entry, language } of hooks) {
  test(`the hook ${id} checks the post-mortems among the files that it is given`, t => {
    const [command = '', ...args] = entry.split(' ');
    assert.equal(language, 'node');
    assert.equal(join(repositoryRoot, new Map(Object.entries(bin)).get(command) ?? ''), program);
    const folder = folderWith(t, { 'docs/a.md': disordered, 'README.md': '## Notes\n\n- 15:00 b\n- 14:05 a\n' });
    const { code, out } = folder.call([...args, 'README.md', 'docs/a.md']);
    assert.match(out, /docs\/a\.md:8:3: warning: /);
    assert.doesNotMatch(out, /README/);
    assert.equal(code, 1);
    assert.equal(folder.call([...args, 'README.md']).code, 0);
  });
}
