import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSecretScanner, mayHoldSecret, scanText } from '../../../core/sensitive';
import { defaults } from '../../../core/settings';
import { samples } from './samples';

const pieces: readonly string[] = [
  'a', '@', 'a@', 'a@b.', '.@', 'é@ü.', '1', '1.', '10.0.0.1.', '10.0.0.1 ', '10.0.0.1-', '1[.]', '.', '::', 'a:', '2001:',
  '2001:db8::1 ', '::ffff:', 'QUJDREVG', 'https://', 'https://a:', 'https://a:b@', 'https://agency.gov/a?b=c ', ' ', '\t', "key='",
  'account ', 'version 1.2.3.4 ', 'ssh -a ', '-', '/', 'AKIA', 'xoxb-a-', 'SG.', '\uFEFF', '😀', 'x_',
  'web-prod-07 ', 'a.b.', 'a.corp ', 'http://a.corp/', '://', 'host=a-1 ', 'ssh a@b ', 'psql -h ', '\\\\a-1\\', 'mount a-1:/b ',
  'arn:aws:s3:::a', '703732694729, ', 'account 703732694729 ', 'vpc-0a9b7c5d ', 'app 7a59bd19-0f1e-4a9f-8bf9-d48ac6f85d6d, ',
  '`a-b` bucket ', 's3://a-b/', 'projects/', 'Ada Osei, ', 'members of the ', 'have the role ', 'wheel:x:1:', 'root@a:~',
  '10.1.2.3:', '10.1.2.3 to ', 'mac 00:', 'ip-10-1-', '.amazonaws.com', 'lookup ', 'guid ', '[fe80::1%a',
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
