import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Page } from 'playwright-core';
import { until } from './until';

/**
 * The text on the disk of a document that VS Code was asked to save, once it is saved. VS Code writes a document anew
 * also where nothing has changed, and its file is empty for a moment then; so the document must not be.
 */
export async function savedText(page: Page, file: string): Promise<string> {
  await page
    .locator(`.tab.dirty[data-resource-name="${basename(file)}"]`)
    .first()
    .waitFor({ state: 'detached' });
  return wholeText(page, file);
}

/** The text of a document that VS Code may just be writing. */
export async function wholeText(page: Page, file: string): Promise<string> {
  let text = '';
  await until(
    page,
    () => {
      text = readFileSync(file, 'utf8');
      return text !== '';
    },
    () => `“${file}” stays empty.`,
  );
  return text;
}
