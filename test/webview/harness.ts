import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import type { FromWebview, ToWebview } from '../../protocol';
import { type Theme, themes } from './themes';

type Panel = 'timeline' | 'facilitator';

/** A webview in a page that stands in for VS Code: its theme, its content security policy, its message channel. */
export interface Webview {
  readonly page: Page;
  /** Sends messages as the extension does and waits until they are drawn. */
  send(...messages: readonly ToWebview[]): Promise<void>;
  /** What the webview last gave the extension to keep. */
  kept(): Promise<unknown>;
  /** What else the webview posted, from the first message on. */
  posted(): Promise<readonly FromWebview[]>;
  /** Reloads the page; what was kept with `setState` is given back. */
  reload(): Promise<void>;
  /** Errors of the page, refusals by the content security policy included. */
  readonly errors: readonly string[];
}

export interface WebviewOptions {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: Theme['name'];
}

const root = resolve(import.meta.dirname, '../..');
const origin = 'https://webview.test';
const policy = `default-src 'none'; style-src ${origin}; script-src 'nonce-n0nce'; img-src ${origin}`;

/** Starts Chromium: the one of the variable CHROMIUM, else Debian's. */
export function startBrowser(): Promise<Browser> {
  const flags = ['gpu', 'quic', 'background-networking', 'component-update', 'sync'].map(name => `--disable-${name}`);
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--no-first-run', ...flags],
  });
}

/** Opens a webview built from its sources in a page of its own. */
export async function openWebview(browser: Browser, panel: Panel, options: WebviewOptions = {}): Promise<Webview> {
  const { width = 800, height = 900, theme = 'dark' } = options;
  const files = await bundle(panel);
  const context = await browser.newContext({ viewport: { width, height }, timezoneId: 'Europe/Berlin' });
  await serve(context, panel, files, theme);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', error => errors.push(error.message));
  page.on('console', message => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(`${origin}/`);
  return {
    page,
    errors,
    send: async (...messages) => {
      await page.evaluate(sendAll, messages);
    },
    kept: () => page.evaluate(() => window.harness.kept),
    posted: () => page.evaluate(() => window.harness.posted),
    reload: async () => {
      await page.reload();
    },
  };
}

/** The words that can be seen in the first element of a selector, as lines. */
export function wordsIn(page: Page, selector: string): Promise<string> {
  return page.locator(selector).first().innerText();
}

/** What axe-core finds wrong in the page, as `rule: element`. */
export async function accessibilityProblems(page: Page): Promise<readonly string[]> {
  const axe = readFileSync(createRequire(resolve(root, 'package.json')).resolve('axe-core/axe.min.js'), 'utf8');
  // The debugger's evaluation is not bound by the page's policy, a script element would be.
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}

declare global {
  interface Window {
    harness: { readonly posted: FromWebview[]; readonly kept: unknown };
    axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
  }
}

/** Runs in the page: delivers messages, then waits for two frames so that drawing is done. */
async function sendAll(messages: readonly ToWebview[]): Promise<void> {
  for (const message of messages) window.dispatchEvent(new MessageEvent('message', { data: message }));
  const frame = () => new Promise(done => requestAnimationFrame(done));
  await frame();
  await frame();
}

/** The page's stand-in for the editor's side; state outlives a reload as it does in VS Code. */
const host = `
  window.harness = { posted: [], kept: undefined };
  window.acquireVsCodeApi = () => ({
    postMessage: message => {
      if (message.type === 'keep') window.harness.kept = structuredClone(message.state);
      else window.harness.posted.push(structuredClone(message));
    },
    getState: () => JSON.parse(sessionStorage.getItem('state') ?? 'null') ?? undefined,
    setState: state => sessionStorage.setItem('state', JSON.stringify(state)),
  });
`;

const bundles = new Map<Panel, Promise<{ readonly script: string; readonly style: string }>>();

function bundle(panel: Panel) {
  const known = bundles.get(panel);
  if (known !== undefined) return known;
  const made = bundleNow(panel);
  bundles.set(panel, made);
  return made;
}

async function bundleNow(panel: Panel) {
  const shared = { absWorkingDir: root, bundle: true, write: false, target: 'es2022' } as const;
  const entry = panel === 'timeline' ? 'webview/timeline/main.ts' : 'webview/facilitator/main.tsx';
  const [script, style] = await Promise.all([
    build({ ...shared, entryPoints: [entry], format: 'iife', jsx: 'automatic', jsxImportSource: 'preact' }),
    build({ ...shared, entryPoints: [`webview/${panel}/${panel}.css`] }),
  ]);
  return { script: script.outputFiles[0]?.text ?? '', style: style.outputFiles[0]?.text ?? '' };
}

async function serve(context: BrowserContext, panel: Panel, files: Awaited<ReturnType<typeof bundle>>, name: string) {
  const { script, style } = files;
  const theme = themes.find(one => one.name === name);
  const variables = Object.entries(theme?.variables ?? {}).map(([key, value]) => `--vscode-${key}: ${value};`);
  const html = `<!DOCTYPE html>
<html lang="en"><head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${panel}</title>
<link rel="stylesheet" href="/theme.css"><link rel="stylesheet" href="/panel.css">
</head><body class="${theme?.bodyClass ?? ''}"><main id="app"></main>
<script nonce="n0nce" src="/host.js"></script><script nonce="n0nce" src="/panel.js"></script>
</body></html>`;
  const answers: { readonly [path: string]: readonly [type: string, body: string] } = {
    '/': ['text/html', html],
    '/theme.css': ['text/css', `html { ${variables.join(' ')} }`],
    '/panel.css': ['text/css', style],
    '/host.js': ['text/javascript', host],
    '/panel.js': ['text/javascript', script],
    '/favicon.ico': ['image/x-icon', ''],
  };
  await context.route('**/*', route => {
    const answer = answers[new URL(route.request().url()).pathname];
    return answer === undefined ? route.abort() : route.fulfill({ contentType: answer[0], body: answer[1] });
  });
}
