import { test } from 'node:test';
import { createSecretScanner, mayHoldSecret, scanText } from '../../../core/sensitive';
import { defaults } from '../../../core/settings';
import { assertLinear } from '../linear';
import { hostilePieces } from './hostilePieces';
import { samples } from './samples';

const scanSecrets = await createSecretScanner();

for (const piece of hostilePieces) {
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
