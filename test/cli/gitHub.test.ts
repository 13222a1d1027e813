import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asGitHub } from '../../cli/report/gitHub';
import { calm, disordered, folderWith } from './cli';

const message = '14:05 stands after 15:00. Sort the timeline or correct the time.';

test('prints a workflow command for each finding', t => {
  const { code, out } = folderWith(t, { 'a.md': disordered }).call(['lint', '--format=github', 'a.md']);
  assert.equal(out, `::warning file=a.md,line=8,endLine=8,col=3,endColumn=19,title=timeline-order::${message}\n`);
  assert.equal(code, 1);
});

test('files are named from the top of the checkout', t => {
  const folder = folderWith(t, { 'a.md': disordered });
  const at = (checkout: string) =>
    folder.call(['lint', '--format=github', 'a.md'], '', { GITHUB_WORKSPACE: checkout }).out;
  const name = folder.path.split('/').at(-1) ?? '';
  assert.ok(at(folder.path.slice(0, -name.length - 1)).startsWith(`::warning file=${name}/a.md,`));
  assert.ok(at(`${folder.path}/elsewhere`).startsWith('::warning file=a.md,'));
});

test('what means something in a command is escaped, in properties more than in messages', () => {
  const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 2 } };
  const problem = { file: 'a,b:c%.md', range, severity: 'hint', message: '50 %: a,b\r\nc', ruleId: 'x-y' } as const;
  assert.equal(
    asGitHub({ problems: [problem], allowed: [], complaints: ['d\ne'] }, { colours: false, folder: '/' }),
    '::notice file=a%2Cb%3Ac%25.md,line=1,endLine=2,title=x-y::50 %25: a,b%0D%0Ac\n::error::d%0Ae\n',
  );
});

test('"check" prints what stands in the way, and all else as notices', t => {
  const { out } = folderWith(t, { 'a.md': `${disordered}\nTBD.\n`, 'b.md': calm }).call([
    'check',
    '--format=github',
    '.',
  ]);
  assert.deepEqual(out.match(/(?<=title=)[a-z-]+/g), ['publishing-placeholder', 'timeline-order']);
});
