import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSecretScanner, mayHoldSecret, scanText } from '../../../core/sensitive';
import { defaults } from '../../../core/settings';
import { samples } from './samples';

const pieces: readonly string[] = [
  'a', '@', 'a@', 'a@b.', '.@', 'é@ü.', '1', '1.', '10.0.0.1.', '10.0.0.1 ', '10.0.0.1-', '1[.]', '.', '::', 'a:', '2001:',
  '2001:db8::1 ', '::ffff:', 'QUJDREVG', 'https://', 'https://a:', 'https://a:b@', 'https://agency.gov/a?b=c ', ' ', '\t', "key='",
  'account ', 'version 1.2.3.4 ', 'ssh -a ', '-', '/', 'AKIA', 'xoxb-a-', 'SG.', '\uFEFF', '😀', 'x_',
  '+1 202 ', '(202) 959-4417 ', '202-', '+', '(0', '00 ', '1 ', '1-', '536-48-7713 ', '4KT7-', 'ssn ', 'ssn: 1 ', 'A1', 'AB 12 ', 'DE38 5001 ',
  '4539 7183 ', 'routing 063000474 ', 'dob 1968-', 'born on the ', 'Name: ', 'From: A B\n', 'Mr. ', 'A B ', 'Ab Cd ', 'Ab-', 'A’', 'de la ', 'by Ab Cd of Ef ',
  '(A B', 'a@b.cc>', '<a@b.cc> ', '[A B](mailto:', 'her son ', 'on leave for ', 'with her ', 'had a ', 'was at the hospital with ', 'her a ', '12 Elm ',
  '12 Elm St, ', '12 rue de la ', 'P.O. Box 1 ', 'lives at ', '43.61872, ', '/home/', '/Users/a', 'user=', 'user: "', 'sudo: ', 'contact Ab Cd at ', '**', '"', '| ',
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
