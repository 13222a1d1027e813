import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { savedText } from '../../host/savedText';
import { stageInstalled } from '../../host/stageExtension';
import { openWorkbench, type WorkbenchOptions } from '../../host/workbench';
import { type Desk, deskAt } from './desk';
import { type Changes, expectedDocument } from './expected';
import { goToDocument, goToPanel, hasFocus, reload } from './interruptions';
import type { Script } from './script';
import { type Step, stepsOf } from './steps';

/** A document, what is said in its meeting, and what the meeting makes of it. */
export interface Meeting {
  /** A folder of this checkout; a copy of it is opened. */
  readonly folder: string;
  /** The document's path in the folder. */
  readonly file: string;
  readonly script: Script;
  readonly changes: Changes;
  /** Below which line (1-based) somebody else writes meanwhile; a place of which the meeting takes no notice. */
  readonly strangersLine: number;
}

const strangers = /^Somebody else writes line \d+\.\n/gm;

/** One meeting by keyboard alone, three times, as three tests. The document is the same in the end. */
export function testMeeting(kind: string, meeting: Meeting): void {
  const hold = (name: string, between: Between) => () => holdMeeting(meeting, name, between);

  test(
    `A whole meeting by keyboard on ${kind} stands in the document, line by line.`,
    hold('undisturbed', async () => {}),
  );

  test(
    `The same meeting on ${kind} with the window reloaded after every step ends in the same document.`,
    hold('reloaded', reload),
  );

  test(
    `The same meeting on ${kind} with edits of somebody else between the steps ends in the same document.`,
    hold('disturbed', async (desk, round) => {
      const { workbench, type } = desk;
      await goToDocument(desk);
      await workbench.goTo(meeting.strangersLine, 200);
      await type(`\nSomebody else writes line ${round}.`);
      await goToPanel(desk);
    }),
  );
}

/** What comes between two steps. */
type Between = (desk: Desk, round: number) => Promise<void>;

/** Holds the whole meeting, and compares what is in the file then. */
export async function holdMeeting(
  meeting: Meeting,
  name: string,
  between: Between,
  options: Partial<WorkbenchOptions> = {},
): Promise<void> {
  const steps = stepsOf(meeting.script);
  const hold = async (desk: Desk, at: (step: Step) => Promise<void>) => {
    for (const [round, step] of steps.entries()) {
      await at(step);
      if (round + 1 < steps.length) await between(desk, round);
    }
  };
  const [before, written] = await inMeeting(meeting, name, hold, options);
  const text = written.replace(strangers, '');
  assert.deepEqual(text.split('\n'), expectedDocument(before, text, meeting.changes).split('\n'));
}

/** Opens facilitator mode on a copy of the document; returns the document on the disk before and after the work. */
async function inMeeting(
  { folder: source, file }: Pick<Meeting, 'folder' | 'file'>,
  name: string,
  work: (desk: Desk, at: (step: Step) => Promise<void>) => Promise<void>,
  options: Partial<WorkbenchOptions> = {},
): Promise<readonly [before: string, after: string]> {
  const folder = mkdtempSync(join(tmpdir(), 'postmortem-workspace-'));
  cpSync(source, folder, { recursive: true });
  const before = readFileSync(join(folder, file), 'utf8');
  const extensionsFolder = stageInstalled(process.cwd(), 'node');
  const workbench = await openWorkbench({ extensionsFolder, folder, ...options });
  const desk = deskAt(workbench);
  let at = 'it begins';
  try {
    await workbench.openFile(file);
    await desk.run('Post-mortem: Start Facilitator Mode');
    const panel = await desk.panel();
    await panel.locator('.meeting').waitFor();
    await hasFocus(panel);
    await work(desk, step => {
      at = step.name;
      return step.take(desk);
    });
    return [before, await savedText(workbench.page, join(folder, file))];
  } catch (error) {
    await workbench.screenshot(join('out', 'logs', `meeting-${name}.png`));
    throw new Error(`The meeting stopped where ${at}. ${error}`);
  } finally {
    await workbench.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
