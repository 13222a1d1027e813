import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSecretScanner, mayHoldSecret } from '../../../core/sensitive';
import { samples } from './samples';

const scan = await createSecretScanner();

for (const [index, { what, before = '', secret, after = '' }] of samples.entries()) {
  test(`finds ${what} at its place (sample ${index + 1})`, async () => {
    const text = `It printed ${before}${secret}${after}`;
    const found = (await scan(text)).filter(match => match.what === what);
    assert.deepEqual(
      found.map(({ start, end }) => [start, end]),
      [[11 + before.length, 11 + before.length + secret.length]],
    );
  });

  test(`thinks ${what} worth a scan (sample ${index + 1})`, () => {
    assert.equal(mayHoldSecret(`It printed ${before}${secret}${after}`), true);
  });
}

test('what is found never carries its value', async () => {
  for (const { before = '', secret, after = '' } of samples) {
    const found = JSON.stringify(await scan(before + secret + after));
    assert.equal(found.includes(secret), false);
    assert.equal(found.includes(secret.slice(-8)), false);
  }
});

test('offsets count a byte order mark, characters outside the basic plane and carriage returns', async () => {
  const secret = samples.at(4)?.secret ?? '';
  const [match] = await scan(`\uFEFF😀\r\n${secret}`);
  assert.deepEqual([match?.start, match?.end], [5, 5 + secret.length]);
});

test('an account number is infrastructure, every other finding a secret', async () => {
  for (const { what, before = '', secret, after = '' } of samples) {
    for (const match of await scan(before + secret + after)) {
      assert.equal(
        match.rule,
        match.what === 'an AWS account number' ? 'sensitive-resource-id' : 'sensitive-secret',
        what,
      );
    }
  }
});

test('finds every secret of a long text once, wherever it lies', async () => {
  const key = samples.at(-1)?.secret ?? '';
  for (const offset of [11_900, 12_000, 23_800, 23_999, 24_000]) {
    const text = `${'ab\n'.repeat(offset / 3)}${key}${'\nab'.repeat(9000)}`;
    const start = text.indexOf('-----');
    assert.deepEqual(
      (await scan(text)).map(match => [match.start, match.end]),
      [[start, start + key.length]],
    );
  }
});

test('a comment of the scanner itself silences nothing', async () => {
  const secret = samples.at(4)?.secret ?? '';
  assert.equal((await scan(`<!-- secretlint-disable -->\n${secret}`)).length, 1);
});

const clean: readonly string[] = [
  `GITHUB_TOKEN: $${'{{ secrets.GITHUB_TOKEN }}'}`,
  `//registry.agency.gov/:_auth${'Token'}=<token>`,
  'Tokens with the prefix `ghp_` are now blocked on push.',
  'SECRET_KEY=********',
  'account_id: 123456789012 ',
  'The token expired, and the password was rotated.',
  'https://status.agency.gov/up?a=b@c',
];

for (const line of clean) {
  test(`finds no secret in “${line}”`, async () => assert.deepEqual(await scan(line), []));
}

test('ordinary lines are not worth a scan', () => {
  const lines = [
    '- 14:05 We restarted the router.',
    '',
    'Customers saw 502 responses.',
    'https://status.agency.gov/up',
  ];
  assert.deepEqual(lines.filter(mayHoldSecret), []);
});
