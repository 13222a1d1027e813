import type { Frame, Locator, Page } from 'playwright-core';
import { workbenchAddress } from './address';
import { openBrowser } from './browser';
import { startServer } from './server';
import { settingsOfTheme, type Theme } from './theme';
import { patience } from './until';
import { activeWebview } from './webview';

/** What a workbench opens with; all paths are absolute. */
export interface WorkbenchOptions {
  /**
   * The folder of installed extensions. One under development needs VS Code's own test driver, which holds back dialogs
   * in some versions and messages in others.
   */
  readonly extensionsFolder: string;
  /** Whether the workspace is not trusted. */
  readonly restrictedMode?: boolean;
  /** The display language as extensions see it, such as `de`; the workbench itself has no language pack and stays English. */
  readonly language?: string;
  /** A folder, or the file of a workspace of several. */
  readonly folder: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Settings of scope `machine`: the window is a remote one, and has them from the server's machine. */
  readonly machineSettings?: Readonly<Record<string, unknown>>;
  readonly theme?: Theme;
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** A real VS Code, driven as a person would: by the keyboard, the palette and clicks. */
export interface Workbench {
  readonly page: Page;
  /** Runs a command by its title from the palette. */
  runCommand(title: string): Promise<void>;
  /** Opens a file by its path in the folder that was opened, or beside the file of the workspace. */
  openFile(path: string): Promise<void>;
  /** Types into what has the focus. */
  type(text: string): Promise<void>;
  /** Puts the cursor at a 1-based line and column of the active editor. */
  goTo(line: number, column?: number): Promise<void>;
  /** Waits until the active editor shows a squiggle of that severity, any by default. */
  waitForSquiggle(severity?: 'error' | 'warning' | 'info' | 'hint'): Promise<void>;
  /** The document of the webview panel with that title, once it has content. */
  webviewFrame(title: string | RegExp): Promise<Frame>;
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
}

/** The editor to which keys go. */
export const focusedEditor = '.editor-instance .monaco-editor.focused';

/** Opens a fresh VS Code in a headless browser and waits until its editor area stands. */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const server = await startServer({
    settings: { ...settingsOfTheme(options.theme ?? 'dark'), ...options.settings },
    machineSettings: options.machineSettings ?? {},
    restrictedMode: options.restrictedMode ?? false,
    extensionsFolder: options.extensionsFolder,
  });
  const browser = await openBrowser();
  const close = async () => {
    await browser.close();
    await server.stop();
  };
  try {
    const context = await browser.newContext({ viewport: options.viewport ?? { width: 1280, height: 800 } });
    context.setDefaultTimeout(patience);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await context.newPage();
    const { folder, language } = options;
    if (language !== undefined) await page.addInitScript(chooseLanguage, language);
    await page.goto(workbenchAddress({ port: server.port, folder }));
    await page.locator('.monaco-workbench .part.editor').waitFor();
    await page.locator('.monaco-workbench .explorer-folders-view').waitFor();
    const base = folder.endsWith('.code-workspace') ? folder.slice(0, folder.lastIndexOf('/')) : folder;
    return { ...actionsOn(page, base), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Runs in the page, before VS Code does. */
function chooseLanguage(language: string): void {
  Reflect.set(globalThis, '_VSCODE_NLS_LANGUAGE', language);
}

/** What a person can do in a window that shows a folder. */
export function actionsOn(page: Page, folder: string): Omit<Workbench, 'close'> {
  const input = page.locator('.quick-input-widget input').first();
  // A window that is still settling may take the keyboard from the list that a key has just opened; then it goes again.
  const choose = async (key: string, text: string) => {
    for (const deadline = Date.now() + patience; ; ) {
      await page.keyboard.press(key);
      if ((await appears(input)) && (await isFilled(input, text))) return;
      if (Date.now() > deadline) throw new Error(`${key} opened nothing to type ${text} into.`);
      await page.keyboard.press('Escape');
    }
  };
  // The pointer must not rest where a tooltip would appear.
  const press = async (row: Locator) => {
    await row.click();
    await page.mouse.move(1, 1);
  };
  return {
    page,
    async runCommand(title) {
      // What matches is marked in its label; a list that does not look for the title yet has no marks, and moves its rows.
      const rows = page.locator('.quick-input-list .monaco-list-row', { has: page.locator('.highlight') });
      const row = rows.filter({ hasText: title }).first();
      // The palette lists what was known when it opened; a command of an extension may come a moment later.
      for (const deadline = Date.now() + patience; ; ) {
        await choose('F1', `>${title}`);
        if (await appears(row)) break;
        if (Date.now() > deadline) throw new Error(`The palette has no command “${title}”.`);
        await page.keyboard.press('Escape');
      }
      await press(row);
    },
    async openFile(path) {
      // The whole path finds a file without the search program, which this VS Code comes without.
      await choose('Control+p', `${folder}/${path}`);
      const row = page.locator('.quick-input-list .monaco-list-row').first();
      await row.filter({ hasText: baseName(path) }).waitFor();
      await press(row);
      await page
        .locator(`.tab.active[data-resource-name="${baseName(path)}"]`)
        .first()
        .waitFor();
      // The tab is there before its text, and its text before the keyboard.
      const editor = page.locator(`${focusedEditor}[data-uri$="/${encodeURIComponent(baseName(path))}"]`);
      await editor.locator('.view-line').first().waitFor();
    },
    type: text => page.keyboard.type(text),
    async goTo(line, column = 1) {
      const rows = page.locator('.quick-input-list .monaco-list-row');
      const refusal = rows.filter({ hasText: 'Open a text editor first' });
      const offer = rows.filter({ hasText: new RegExp(`go to line ${line}\\b`, 'i') });
      for (;;) {
        await choose('Control+g', `:${line}:${column}`);
        await offer.or(refusal).first().waitFor();
        if (await offer.isVisible()) break;
        // The editor that was just chosen may not be the active one yet.
        await page.keyboard.press('Escape');
        await page.keyboard.press('Control+1');
      }
      await page.keyboard.press('Enter');
      await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
      await page.locator(focusedEditor).waitFor();
    },
    async waitForSquiggle(severity) {
      const kinds = severity === undefined ? ['error', 'warning', 'info', 'hint'] : [severity];
      const selector = kinds.map(kind => `.monaco-editor .squiggly-${kind}`).join(', ');
      await page.locator(selector).first().waitFor({ state: 'attached' });
    },
    webviewFrame: title => activeWebview(page, title),
    async screenshot(path) {
      await page.screenshot({ path });
    },
  };
}

function appears(row: Locator): Promise<boolean> {
  return row.waitFor({ timeout: 3000 }).then(
    () => true,
    () => false,
  );
}

function isFilled(input: Locator, text: string): Promise<boolean> {
  return input.fill(text, { timeout: 3000 }).then(
    () => true,
    () => false,
  );
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
