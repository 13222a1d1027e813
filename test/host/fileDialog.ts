import type { Page } from 'playwright-core';
import { until } from './until';

/**
 * Answers VS Code's own dialog for files once it proposes a path of that ending: takes it, or another one. Returns what
 * was taken. Until it proposes one, the dialog shows what was answered last.
 */
export async function saveAs(page: Page, ending: string, path?: string): Promise<string> {
  const input = page.locator('.quick-input-widget input[type="text"]').first();
  let shown = '';
  await until(
    page,
    async () => {
      shown = (await input.isVisible()) ? await input.inputValue() : '';
      return shown.endsWith(ending);
    },
    () => `The dialog proposes “${shown}”.`,
  );
  if (path !== undefined) await input.fill(path);
  await page.keyboard.press('Enter');
  return path ?? shown;
}
