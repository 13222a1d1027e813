import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aliasAll, curesOf, publicValuesOf } from '../../../core/cure';
import { allowFixes } from '../../../core/plan';
import { defaults, type Settings } from '../../../core/settings';
import { samples } from '../sensitive/samples';
import { applied, linted, sensitiveIn, textOf } from './findings';

const token = samples[4]?.secret ?? '';
const key = samples.at(-1)?.secret ?? '';

/** The text after the cure of the first finding whose title begins so; the first cure of all where none is named. */
async function cured(text: string, title = '', settings: Settings = defaults): Promise<string> {
  const before = await linted(text, settings);
  const cures = sensitiveIn(before, ['secret', 'infrastructure', 'pii', 'vulnerability']).flatMap(problem =>
    curesOf(before.postMortem, problem),
  );
  return applied(before, cures.find(each => each.title.startsWith(title))?.edits());
}

test('A marker says what was there, and stands for the value everywhere.', async () => {
  assert.equal(
    await cured(`We saw ${token} and ${token}x.\n`),
    'We saw [removed: GitHub token] and [removed: GitHub token]x.\n',
  );
});

test('A private key goes with all its lines, wherever it stands.', async () => {
  const quoted = key.replace(/^/gm, '> ');
  const text = `\`\`\`\n${key}\n\`\`\`\n\n${quoted}\n> after\n`;
  assert.equal(await cured(text), '```\n[removed: private key]\n```\n\n> [removed: private key]\n> after\n');
});

test('A password goes where it stands without its user, but not out of a longer word.', async () => {
  const text = '`postgres://checkout:quiet-horse-77@db.acme.io/x`: quiet-horse-77, quiet-horse-777\n';
  const marker = '[removed: password in a database connection string]';
  assert.equal(await cured(text), `\`postgres://${marker}@db.acme.io/x\`: ${marker}, quiet-horse-777\n`);
});

test('A marker is neither a link nor a definition.', async () => {
  const text = await cured(`- ${token}: leaked\n- ${token}(twice)\n- [x]${token}\n- [${token}](https://a.example)\n`);
  assert.equal(
    text,
    [
      '- \\[removed: GitHub token\\]: leaked',
      '- \\[removed: GitHub token\\](twice)',
      '- [x]\\[removed: GitHub token\\]',
      '- [\\[removed: GitHub token\\]](https://a.example)',
      '',
    ].join('\n'),
  );
});

test('An address that is part of a longer one stays.', async () => {
  const text = '10.0.0.1 10.0.0.12 110.0.0.1 10.0.0.1.5 10.0.0.1/24 10.0.0.1-10.0.0.9 10.0.0.1. (10.0.0.1)\n';
  const after = 'address-1 10.0.0.12 110.0.0.1 10.0.0.1.5 10.0.0.1/24 10.0.0.1-10.0.0.9 address-1. (address-1)\n';
  assert.equal(await cured(text), after);
  assert.equal(
    await cured('2a02:8071:b783::41 2a02:8071:b783::41:5 [2a02:8071:b783::41]:80\n'),
    'address-1 2a02:8071:b783::41:5 address-1:80\n',
  );
});

test('Aliases go on from those that the text has.', async () => {
  assert.equal(
    await cured('address-2 answers, 10.0.0.1 not; my-address-7 is none.\n'),
    'address-2 answers, address-3 not; my-address-7 is none.\n',
  );
});

test('All addresses go by one edit, each value by one alias, in the order of the text.', async () => {
  const before = await linted('10.0.0.1, 10.0.0.12, 10.0.0.1, 10.1.0.0/24\n', defaults);
  assert.equal(
    applied(before, aliasAll(before.postMortem, before.problems)?.()),
    'address-1, address-2, address-1, network-1\n',
  );
});

test('One address is not worth an edit of its own for all of them.', async () => {
  const { postMortem, problems } = await linted('10.0.0.1\n', defaults);
  assert.equal(aliasAll(postMortem, problems), undefined);
});

test('A role begins a sentence with a capital letter, and no link leads to it.', async () => {
  const text = 'kim.larsen@gmail.com wrote: [Kim](mailto:kim.larsen@gmail.com) <kim.larsen@gmail.com>\n';
  assert.equal(await cured(text), 'The engineer on call wrote: Kim the engineer on call\n');
});

test('A role that the team wrote down is preferred, and loses what Markdown would read in it.', async () => {
  const people = [{ name: 'Kim Larsen', role: 'the | *first* [responder]' }];
  const before = await linted('We asked kim.larsen@gmail.com.\n', { ...defaults, people });
  const cures = sensitiveIn(before).flatMap(problem => curesOf(before.postMortem, problem));
  assert.deepEqual(
    cures.map(({ preferred }) => preferred),
    [true, false, false, false],
  );
  assert.equal(applied(before, cures[0]?.edits()), 'We asked the / first responder.\n');
});

test('In front matter, a marker is quoted, and an alias is not.', async () => {
  assert.equal(
    await cured(`---\na: see ${token}\nb: '${token}' # ${token}\n---\n`),
    '---\na: "see [removed: GitHub token]"\nb: \'[removed: GitHub token]\' # [removed: GitHub token]\n---\n',
  );
  assert.equal(await cured('---\nhosts: [10.0.0.1, 10.0.0.2]\n---\n'), '---\nhosts: [address-1, 10.0.0.2]\n---\n');
});

test('Secrets ask for rotation, and nothing else does; only an alias is preferred without a choice.', async () => {
  const before = await linted(`${token} 10.0.0.1 kim.larsen@gmail.com\n`, defaults);
  const first = sensitiveIn(before).map(problem => curesOf(before.postMortem, problem)[0]);
  assert.deepEqual(
    first.map(cure => [cure?.needsRotation, cure?.preferred]),
    [
      [true, false],
      [false, true],
      [false, false],
    ],
  );
});

test('A secret can be allowed only as a false positive, and never in the whole file.', async () => {
  const { postMortem, problems } = await linted(`${token}\n\n10.0.0.1\n`, defaults);
  assert.deepEqual(
    problems.map(problem => allowFixes(postMortem, problem).map(({ title }) => title)),
    [
      ['Allow sensitive-secret here: false positive'],
      [
        'Allow sensitive-ip-address here: false positive',
        'Allow sensitive-ip-address here: already public',
        'Allow sensitive-ip-address here: approved for publication',
        'Allow sensitive-ip-address in this file, with a reason',
      ],
    ],
  );
});

test('An allowance in front matter leaves it readable.', async () => {
  const before = await linted('---\ntitle: Seen at 10.0.0.1\n---\n', defaults);
  const [fix] = sensitiveIn(before).flatMap(problem => allowFixes(before.postMortem, problem));
  const text = applied(before, fix?.edits).replace('what it is instead', 'a version');
  const after = await linted(text, defaults);
  assert.equal(after.postMortem.title, 'Seen at 10.0.0.1');
  assert.deepEqual(after.problems, []);
});

test('What may be public by decision is offered as the settings write it.', async () => {
  const text = `10[.]0[.]0[.]1\n\nkim@acme-payments.io\n\nkim.larsen@gmail.com\n\n10.1.2.x\n\n\`${token}\`\n`;
  const before = await linted(text, defaults);
  assert.deepEqual(
    sensitiveIn(before).map(each => [
      textOf(before, each) === token,
      publicValuesOf(before.postMortem, each).map(({ list, entry }) => `${list} ${entry}`),
    ]),
    [
      [false, ['publicAddresses 10.0.0.1']],
      [false, ['roleMailboxes kim@acme-payments.io', 'domains acme-payments.io']],
      [false, ['roleMailboxes kim.larsen@gmail.com']],
      [false, []],
      [true, []],
    ],
  );
});
