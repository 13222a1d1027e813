import type { Page } from 'playwright-core';

/** Milliseconds for which a busy machine is waited for. */
export const patience = 60_000;

/** Waits, frame by frame, until something holds; fails with what `tell` says, after a minute. */
export async function until(
  page: Page,
  holds: () => boolean | Promise<boolean>,
  tell: () => string | Promise<string> = () => 'It does not hold.',
): Promise<void> {
  const deadline = Date.now() + patience;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`Not within ${patience / 1000} s. ${await tell()}`);
    await page.evaluate(() => new Promise(done => requestAnimationFrame(done)));
  }
}
