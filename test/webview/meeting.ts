import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import type { FromWebview } from '../../protocol';
import { openWebview, type Webview, type WebviewOptions } from './harness';
import { incident, open, viewOf } from './samples';

type Act = Extract<FromWebview, { readonly type: 'act' }>;

/** Opens facilitator mode at a step, from 1. */
export async function openMeeting(
  browser: Browser,
  step: number,
  view = incident,
  options: WebviewOptions = {},
): Promise<Webview> {
  const webview = await openWebview(browser, 'facilitator', options);
  await webview.send(open, viewOf(view));
  await webview.page.keyboard.press(String(step));
  return webview;
}

/** What the webview last asked to be written. */
export async function lastAct({ posted }: Webview): Promise<Act> {
  const acts = (await posted()).filter(message => message.type === 'act');
  const last = acts.at(-1);
  assert.ok(last !== undefined, 'nothing was asked for');
  return last;
}

/** The selector of a form by its name. */
export function form(name: string): string {
  return `[role="group"][aria-label="${name}"]`;
}
