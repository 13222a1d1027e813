import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Page } from 'playwright-core';

/**
 * The text on the disk of a document that VS Code was asked to save, once it is saved. VS Code writes a document anew
 * also where nothing has changed, and its file is empty for a moment then; so the document must not be.
 */
export async function savedText(page: Page, file: string): Promise<string> {
  await page
    .locator(`.tab.dirty[data-resource-name="${basename(file)}"]`)
    .first()
    .waitFor({ state: 'detached' });
  const deadline = Date.now() + 10_000;
  for (;;) {
    const text = readFileSync(file, 'utf8');
    if (text !== '') return text;
    if (Date.now() > deadline) throw new Error(`“${file}” stays empty.`);
    await page.evaluate(() => new Promise(done => requestAnimationFrame(done)));
  }
}
