import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { type Desk, deskAt } from '../browser/meeting/desk';
import { stageInstalled } from '../host/stageExtension';
import { openWorkbench } from '../host/workbench';
import { entryCount, lastEntryLine, missingFrom, soakDocument, type Written, withoutWritten } from './document';
import { loggedErrors, type Memory, memory } from './processes';

const file = 'night.md';
const entriesAtFirst = 60;

/** After so many rounds what was written is taken out again, so that memory is compared on documents of one size. */
const roundsOfSize = 8;

export interface Soaked {
  readonly rounds: number;
  readonly written: number;
  /** One for each round, in order. */
  readonly memory: readonly Memory[];
  readonly errors: readonly string[];
  /** Where document and record differ; empty where they are the same. */
  readonly differences: readonly string[];
}

/** Writes in the editor and holds a meeting beside it in a real VS Code until the time is over. */
export async function soak(milliseconds: number, tell: (line: string) => void): Promise<Soaked> {
  const folder = mkdtempSync(join(tmpdir(), 'postmortem-workspace-'));
  const path = join(folder, file);
  const start = soakDocument(entriesAtFirst);
  writeFileSync(path, start);
  const extensionsFolder = stageInstalled(process.cwd(), 'node');
  const workbench = await openWorkbench({ extensionsFolder, folder });
  const errors: string[] = [];
  workbench.page.on('pageerror', error => errors.push(`In a page: ${error.message}`));
  const desk = deskAt(workbench);
  const samples: Memory[] = [];
  const differences: string[] = [];
  let record: Written[] = [];
  let written = 0;
  let rounds = 0;
  const began = performance.now();
  const textOnDisk = () => readFileSync(path, 'utf8');
  try {
    await workbench.openFile(file);
    await desk.run('Post-mortem: Start Facilitator Mode');
    await (await desk.panel()).locator('.meeting').waitFor();
    while (performance.now() - began < milliseconds) {
      rounds += 1;
      const round = [...(await write(desk, textOnDisk(), rounds)), ...(await meet(desk, rounds))];
      record = [...record, ...round];
      written += round.length;
      const text = await saved(desk, textOnDisk, record);
      differences.push(...missingFrom(text, record), ...(await differencesInPanel(desk, text)));
      if (withoutWritten(text) !== start) differences.push(`Round ${rounds}: something else changed.`);
      const sample = memory();
      samples.push(sample);
      tell(describe(rounds, performance.now() - began, sample));
      if (rounds % roundsOfSize !== 0) continue;
      await takeOut(desk, textOnDisk(), start, textOnDisk);
      record = [];
    }
    return { rounds, written, memory: samples, errors: [...errors, ...loggedErrors()], differences };
  } catch (error) {
    await workbench.screenshot(join('out', 'logs', 'soak.png'));
    throw error;
  } finally {
    await workbench.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Somebody goes on with the timeline in the editor, and corrects what they wrote. */
async function write({ workbench, press, type }: Desk, text: string, round: number): Promise<readonly Written[]> {
  const words = `Soak ${round} of the writer`;
  await press('Control+1');
  await workbench.goTo(lastEntryLine(text), 1000);
  await press('Enter', 'Home');
  await type(`- 23:${String(10 + (round % 50)).padStart(2, '0')} - action: ${words}x`);
  await press('Backspace');
  return [{ place: 'entries', words }];
}

/** The meeting goes through its steps: an entry that was missing, a thing to park, a factor. */
async function meet(desk: Desk, round: number): Promise<readonly Written[]> {
  const { press, type, send, tabTo, goTo, panel } = desk;
  await enterPanel(press, await panel());
  const missed = `Soak ${round} of the room`;
  const parked = `Soak ${round} for later`;
  const factor = `Soak ${round} as a factor`;
  await goTo(2);
  await press('j', 'j', 'k', 'a');
  await type(`22:${String(10 + (round % 50)).padStart(2, '0')}`);
  await tabTo('textbox', 'What happened');
  await type(missed);
  await send();
  await goTo(2);
  await press('p');
  await type(parked);
  await send();
  await press('Escape');
  await goTo(3);
  await tabTo('textbox', 'Another contributing factor');
  await type(factor);
  await send();
  await goTo(4);
  await goTo(5);
  return [
    { place: 'entries', words: missed },
    { place: 'parkingLot', words: parked },
    { place: 'factors', words: factor },
  ];
}

/** Goes from the editor to the panel, anew where VS Code on a busy machine left the keyboard in neither. */
async function enterPanel(press: Desk['press'], panel: Frame): Promise<void> {
  for (let tries = 0; tries < 5; tries += 1) {
    await press('Control+1', 'Control+2');
    const arrived = panel.waitForFunction(() => document.hasFocus(), undefined, { timeout: 3000 });
    if (await arrived.then(() => true).catch(() => false)) return;
  }
  throw new Error('The keyboard never came to the panel.');
}

/** The document as it was saved, once all that was written is in it. */
async function saved({ press, workbench }: Desk, read: () => string, record: readonly Written[]): Promise<string> {
  await press('Control+1', 'Control+s');
  const last = record.at(-1)?.words ?? '';
  await until(workbench.page, () => read().includes(last));
  return read();
}

/** The panel shows the same number of entries as stand in the document. */
async function differencesInPanel({ press, goTo, panel, sees }: Desk, text: string): Promise<readonly string[]> {
  const frame = await panel();
  await enterPanel(press, frame);
  await goTo(2);
  const count = entryCount(text);
  return sees(`of ${count}`).then(
    () => [],
    () => [`The panel does not show ${count} entries.`],
  );
}

/** Takes out what was written, a line at a time, as somebody who tidies up. */
async function takeOut({ press, workbench }: Desk, text: string, start: string, read: () => string): Promise<void> {
  const lines = text.split('\n');
  const meeting = lines.indexOf('## Meeting');
  const isOurs = (rank: number) => /\bSoak \d+ /.test(lines[rank] ?? '') || (meeting !== -1 && rank >= meeting - 1);
  await press('Control+1');
  for (const rank of [...lines.keys()].filter(isOurs).toReversed()) {
    await workbench.goTo(rank + 1);
    await press('Control+Shift+K');
  }
  await press('Control+s');
  await until(workbench.page, () => read().trimEnd() === start.trimEnd());
}

/** Waits for frames until something holds; fails after twenty seconds. */
async function until(page: Page, holds: () => boolean): Promise<void> {
  const deadline = performance.now() + 20_000;
  while (!holds()) {
    if (performance.now() > deadline) throw new Error('What was expected did not come within 20 s.');
    await page.evaluate(() => new Promise(done => requestAnimationFrame(done)));
  }
}

function describe(round: number, milliseconds: number, { server, extensionHost, browser }: Memory): string {
  const [a, b, c] = [server, extensionHost, browser].map(each => each.toFixed(0).padStart(5));
  const seconds = (milliseconds / 1000).toFixed(0).padStart(5);
  return `${seconds} s  round ${String(round).padStart(4)}  server ${a} MB  extension host ${b} MB  browser ${c} MB`;
}
