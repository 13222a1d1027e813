import type { Frame, Locator } from 'playwright-core';
import type { Workbench } from '../../host/workbench';

type Role = 'button' | 'textbox' | 'checkbox' | 'combobox';

/** Facilitator mode in a real VS Code, with nothing but a keyboard. */
export interface Desk {
  readonly workbench: Workbench;
  /** The panel as it is now; another frame after each reload. */
  panel(): Promise<Frame>;
  press(...keys: readonly string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** Leaves whatever has the focus and goes to a step by its key; its heading has the focus then. */
  goTo(step: number): Promise<void>;
  /** Moves the focus with Tab until it is at a control with that role and accessible name. */
  tabTo(role: Role, name: string | RegExp, place?: string): Promise<void>;
  /** The same backwards, to what stands above the step. */
  tabBackTo(role: Role, name: string | RegExp): Promise<void>;
  /** Chooses an option of the list that has the focus by its first letters or with arrows. */
  choose(label: string | RegExp): Promise<void>;
  /** Types over what the focused field of a date holds, `YYYY-MM-DD`. */
  typeDate(date: string): Promise<void>;
  /** Sends the form whose field has the focus, and waits until its text is in the document. */
  send(): Promise<void>;
  /** Waits until the panel shows these words. */
  sees(words: string | RegExp): Promise<void>;
  /** Runs a command of the palette. */
  run(title: string): Promise<void>;
}

const mostTabs = 150;

export function deskAt(workbench: Workbench): Desk {
  const { page } = workbench;
  // A window that begins anew on a busy machine takes its time.
  const panel = async () => {
    const frame = await workbench.webviewFrame(/Facilitator/).catch(() => undefined);
    return frame ?? workbench.webviewFrame(/Facilitator/);
  };
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const walk = async (key: string, role: Role, name: string | RegExp, place?: string) => {
    const frame = await panel();
    const around = place === undefined ? frame : frame.locator(place);
    const wanted = around.getByRole(role, typeof name === 'string' ? { name, exact: true } : { name }).first();
    await wanted.waitFor();
    for (let steps = 0; steps < mostTabs; steps += 1) {
      if (await hasFocus(wanted)) return;
      await press(key);
    }
    throw new Error(`Tab never came to the ${role} “${name}”.`);
  };
  const focused = async () => (await panel()).locator('*:focus');
  return {
    workbench,
    panel,
    press,
    type: text => page.keyboard.type(text),
    async goTo(step) {
      await press('Escape', 'Escape', String(step));
      // The keys go through the window before they reach the panel.
      const frame = await panel();
      await frame
        .locator(`.meeting:has([aria-current="step"][aria-keyshortcuts="${step}"]) .step > h2:focus`)
        .waitFor();
    },
    tabTo: (role, name, place) => walk('Tab', role, name, place),
    tabBackTo: (role, name) => walk('Shift+Tab', role, name),
    async choose(label) {
      const list = await focused();
      const words = await list.locator('option').allInnerTexts();
      const rank = words.findIndex(each => (typeof label === 'string' ? each === label : label.test(each)));
      if (rank === -1) throw new Error(`“${label}” is not among ${words.join(', ')}.`);
      await press('Home', ...Array.from({ length: rank }, () => 'ArrowDown'));
    },
    async typeDate(date) {
      const [year, month, day] = date.split('-');
      await page.keyboard.type(`${month}${day}${year}`);
    },
    async send() {
      const field = await focused();
      const group = field.locator('xpath=ancestor::*[@role="group"][1]');
      const label = (await group.getAttribute('aria-label')) ?? '';
      const name = (await field.getAttribute('name')) ?? '';
      const typed = await field.inputValue();
      await press('Enter');
      const frame = await panel();
      await frame.waitForFunction(isWritten, { label, name, typed });
    },
    async sees(words) {
      await (await panel()).getByText(words).first().waitFor();
    },
    async run(title) {
      await workbench.runCommand(title);
      await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    },
  };
}

function hasFocus(wanted: Locator): Promise<boolean> {
  return wanted.evaluate(element => element === document.activeElement);
}

interface SentForm {
  readonly label: string;
  /** The field from which it was sent, and what stood there. */
  readonly name: string;
  readonly typed: string;
}

/** Runs in the panel: whether the form is gone, or waits no more and holds none of what was typed; throws where it was refused. */
function isWritten({ label, name, typed }: SentForm): boolean {
  const group = [...document.querySelectorAll('[role="group"]')].find(
    each => each.getAttribute('aria-label') === label,
  );
  if (group === undefined) return true;
  const refusal = group.querySelector('.refusal');
  if (refusal !== null) throw new Error(refusal.textContent ?? '');
  if (group.querySelector('button[aria-disabled="true"]') !== null) return false;
  const field = group.querySelector(`[name="${name}"]`);
  if (!(field instanceof HTMLInputElement) || field.value !== typed) return true;
  // What stands in the document goes on standing there.
  return document.querySelector('[aria-live]')?.textContent === 'Written to the document.';
}
