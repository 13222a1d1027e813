import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { savedText } from '../host/savedText';
import type { Workbench } from '../host/workbench';

/** “Create GitHub Issues…” as a person runs it in a workbench, document by document. */
export class IssueRun {
  readonly #workbench: Workbench;
  readonly #folder: string;
  #name = '';

  constructor(workbench: Workbench, folder: string) {
    this.#workbench = workbench;
    this.#folder = folder;
  }

  /** Writes a post-mortem with these items, and opens it with nothing told. */
  async open(name: string, ...items: readonly string[]): Promise<void> {
    const list = items.map(item => `- [ ] ${item}\n`).join('');
    writeFileSync(
      join(this.#folder, name),
      `# Checkout answered slowly\n\n<!-- post-mortem -->\n\n## Remediation\n\n${list}`,
    );
    this.#name = name;
    await this.#workbench.runCommand('Notifications: Clear All Notifications');
    await this.#workbench.openFile(name);
    // One that was open with links is read anew a moment later.
    const { page } = this.#workbench;
    for (const item of items) await page.locator('.view-line', { hasText: item }).first().waitFor();
    await page.locator('.view-line', { hasText: '(ticket:' }).first().waitFor({ state: 'detached' });
  }

  /** Up to the question which issues are to be made. */
  async review(repository = 'kim/shop'): Promise<void> {
    await this.#workbench.runCommand('Post-mortem: Create GitHub Issues…');
    const { page } = this.#workbench;
    await page.locator('.quick-input-widget', { hasText: 'keeps the issues' }).waitFor();
    await page.locator('.quick-input-widget input').first().fill(repository);
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget .quick-input-title', { hasText: repository }).waitFor();
    // VS Code shows the question first, and what to tick a moment later.
    await page.locator('.quick-input-list').getByRole('checkbox', { checked: true }).first().waitFor();
  }

  /** Confirms what was reviewed. */
  async confirm(repository?: string): Promise<void> {
    const { page } = this.#workbench;
    await this.review(repository);
    await page.keyboard.press('Enter');
    await page.locator('.editor-instance', { hasText: 'To be sent to' }).waitFor({ state: 'detached' });
  }

  /** Presses a button of a modal dialog with that text. */
  async answer(text: string, button: string): Promise<void> {
    const dialog = this.#workbench.page.locator('.monaco-dialog-box', { hasText: text });
    await dialog.locator('.monaco-button', { hasText: button }).click();
  }

  /** Waits for a message; returns all of it. Of many in a moment VS Code shows the last ones in its list alone. */
  async told(text: string): Promise<string> {
    const message = this.#workbench.page.locator('.notification-list-item', { hasText: text }).first();
    const isSeen = await message.waitFor({ timeout: 5000 }).then(
      () => true,
      () => false,
    );
    if (!isSeen) await this.#workbench.runCommand('Notifications: Show Notifications');
    await message.waitFor();
    return (await message.textContent()) ?? '';
  }

  async press(button: string): Promise<void> {
    await this.#workbench.page.locator('.notification-list-item .monaco-button', { hasText: button }).first().click();
  }

  /** Cancels what is going on, and waits until the extension knows of it: it hears of everything in turn. */
  async cancel(): Promise<void> {
    const { page, runCommand } = this.#workbench;
    await this.press('Cancel');
    await runCommand('Post-mortem: Show Effective Configuration');
    await page.locator('.tab.active', { hasText: 'effective.jsonc' }).waitFor();
    await page.keyboard.press('Control+w');
    await page.locator(`.tab.active[data-resource-name="${this.#name}"]`).waitFor();
  }

  /** The document, saved first; the links are in it by their numbers alone. */
  async saved(): Promise<string> {
    await this.#workbench.runCommand('File: Save');
    const text = await savedText(this.#workbench.page, join(this.#folder, this.#name));
    return text.replace(/http\S*\/issues\//g, '#');
  }

  /** Types at the end of a line, 1-based. */
  async append(line: number, text: string): Promise<void> {
    await this.#workbench.goTo(line);
    await this.#workbench.page.keyboard.press('End');
    await this.#workbench.type(text);
  }
}
