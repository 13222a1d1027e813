import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaults } from '../../../core/settings';
import { samples } from '../sensitive/samples';
import { linted } from './findings';

const token = samples[4]?.secret ?? '';

async function found(text: string): Promise<readonly string[]> {
  const { problems } = await linted(text, defaults);
  return problems.map(({ ruleId, message }) => (ruleId === 'process-allowance' ? message : ruleId));
}

test('A comment does not allow what stands in itself, and must not repeat what it allows.', async () => {
  assert.deepEqual(await found('10.0.0.1 <!-- pm-allow sensitive-ip-address: 10.0.0.1 is fine -->\n'), [
    'This comment repeats what it allows. Give the reason without it.',
    'sensitive-ip-address',
  ]);
  assert.deepEqual(await found('<!-- pm-allow-file sensitive-ip-address: all of 10.0.0.1 -->\n\n10.0.0.2\n'), [
    'sensitive-ip-address',
  ]);
});

test('A secret is allowed only as a false positive.', async () => {
  assert.deepEqual(await found(`${token} <!-- pm-allow sensitive-secret: it is old -->\n`), [
    'sensitive-secret',
    'A secret is never allowed. Take it out, or begin the reason with "False positive:".',
  ]);
  assert.deepEqual(await found(`${token} <!-- pm-allow sensitive-secret: False positive: made up -->\n`), []);
});

test('A reason that wants an address or a date says so until it has one.', async () => {
  const allow = (reason: string) => found(`10.0.0.1 <!-- pm-allow sensitive-ip-address: ${reason} -->\n`);
  assert.deepEqual(await allow('False positive: what it is instead'), [
    'This does not say what it is instead. Write that behind the colon.',
  ]);
  assert.deepEqual(await allow('Already public: address of the page'), [
    'This does not say where it is public. Write the address of the page.',
  ]);
  assert.deepEqual(await allow('Already public: https://status.example/'), []);
  assert.deepEqual(await allow('Approved for publication: role, date as YYYY-MM-DD'), [
    'This does not say when it was approved. Write the role of who approved it, and the date.',
  ]);
  assert.deepEqual(await allow('Approved for publication: security lead, 2026-03-09'), []);
});
