import assert from 'node:assert/strict';

/** UTF-16 units of the smaller text; the larger is twice as long. */
const half = 50_000;

/** Milliseconds in which no work that grows with the square of 100 000 characters is done. */
const calm = 25;

/**
 * Asserts that work on 100 000 characters made of `piece` costs about twice what it costs on half of them. Quadratic work
 * grows fourfold each time, noise of the machine does not: one calm measurement is proof enough.
 */
export async function assertLinear(work: (text: string) => unknown, piece: string): Promise<void> {
  const small = piece.repeat(Math.ceil(half / piece.length));
  const large = small + small;
  const ratios: number[] = [];
  for (let attempt = 0; attempt < 12; attempt += 1) {
    const whole = await fastest(work, large);
    if (whole <= calm) return;
    const ratio = whole / (await fastest(work, small));
    if (ratio <= 2.5) return;
    ratios.push(ratio);
  }
  assert.fail(`grew by ${ratios.map(ratio => ratio.toFixed(1)).join(', ')}`);
}

/** Milliseconds of the fastest of three runs, and a constant: below it the clock tells nothing. */
async function fastest(work: (text: string) => unknown, text: string): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3 && best > calm; run += 1) {
    const start = performance.now();
    await work(text);
    best = Math.min(best, performance.now() - start);
  }
  return best + 0.5;
}
