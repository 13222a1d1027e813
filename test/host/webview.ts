import type { Frame, Page } from 'playwright-core';
import { patience } from './until';

/** Waits for the webview panel with that title and returns the inner document that the extension filled. */
export async function activeWebview(page: Page, title: string | RegExp): Promise<Frame> {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    for (const frame of page.frames()) {
      if (await isFilledAndNamed(frame, title)) return frame;
    }
    await page.waitForTimeout(100);
  }
  throw new Error(`No webview named ${title} showed content within ${patience / 1000} s.`);
}

async function isFilledAndNamed(frame: Frame, title: string | RegExp): Promise<boolean> {
  try {
    const element = await frame.frameElement();
    if ((await element.getAttribute('id')) !== 'active-frame') return false;
    const shown = (await element.getAttribute('title')) ?? '';
    const named = typeof title === 'string' ? shown === title : title.test(shown);
    return named && (await frame.locator('body > *').count()) > 0;
  } catch {
    return false; // A frame may leave while it is looked at.
  }
}
