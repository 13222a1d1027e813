import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSecretScanner, mayHoldSecret, scanText } from '../../../core/sensitive';
import { defaults } from '../../../core/settings';
import { samples } from './samples';

const pieces: readonly string[] = [
  'a', '@', 'a@', 'a@b.', '.@', 'é@ü.', '1', '1.', '10.0.0.1.', '10.0.0.1 ', '10.0.0.1-', '1[.]', '.', '::', 'a:', '2001:',
  '2001:db8::1 ', '::ffff:', 'QUJDREVG', 'https://', 'https://a:', 'https://a:b@', 'https://agency.gov/a?b=c ', ' ', '\t', "key='",
  'account ', 'version 1.2.3.4 ', 'ssh -a ', '-', '/', 'AKIA', 'xoxb-a-', 'SG.', '\uFEFF', '😀', 'x_',
  'CVE-2024-1234 is ', 'no ', 'is not ', 'admin ', 'anyone can read ', 'MFA is ', 'exposed to the ', 'password is still ',
  'SQL injection in ', '${', '../', "' or ", "'", '<script>', '<img ', '{{', '?u=http://', '; cat ', 'O:1:', 'a. A', '| ',
  'a researcher told ', 'HackerOne ', 'the FBI ', 'TLP:', '(U//', 'SECRET//', 'Controlled by: ', '$1,000 bid ', 'alarm code ',
]; // biome-ignore format: one list

const scanSecrets = await createSecretScanner();
const half = 50_000;

for (const piece of pieces) {
  test(`twice as much of ${JSON.stringify(piece)} costs about twice as much`, async () => {
    await assertLinear(text => scanText(text, defaults), piece);
    await assertLinear(mayHoldSecret, piece);
    await assertLinear(scanSecrets, piece);
  });
}

for (const { what, before = '', secret, after = ' ' } of [samples[0], samples[4], samples[38], samples.at(-1)].filter(
  sample => sample !== undefined,
)) {
  test(`twice as much of ${what} costs about twice as much`, async () => {
    await assertLinear(scanSecrets, before + secret + after);
  });
}

/** Quadratic work grows fourfold each time; noise of the machine does not. One calm measurement is proof enough. */
async function assertLinear(work: (text: string) => unknown, piece: string): Promise<void> {
  const small = piece.repeat(Math.ceil(half / piece.length));
  const large = small + small;
  const ratios: number[] = [];
  for (let attempt = 0; attempt < 12; attempt += 1) {
    const ratio = (await fastest(work, large)) / (await fastest(work, small));
    if (ratio <= 2.5) return;
    ratios.push(ratio);
  }
  assert.fail(`grew by ${ratios.map(ratio => ratio.toFixed(1)).join(', ')}`);
}

/** Milliseconds of the fastest of five runs, and a constant: below it the clock tells nothing. */
async function fastest(work: (text: string) => unknown, text: string): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 5; run += 1) {
    const start = performance.now();
    await work(text);
    best = Math.min(best, performance.now() - start);
  }
  return best + 0.5;
}
