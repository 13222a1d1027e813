import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { savedText } from '../host/savedText';
import { stageAmongNeighbours } from '../host/stageExtension';
import { openWorkbench, type Workbench } from '../host/workbench';

// A post-mortem in a VS Code with an extension whose keys for Markdown are Enter and Tab.
const folder = mkdtempSync(join(tmpdir(), 'postmortem-neighbours-'));
let workbench: Workbench;

const timeline = `<!-- post-mortem -->

# Checkout errors

## Timeline (UTC)

- 2026-03-08 14:31 - Incident declared over.
- 2026-03-08 14:05 - Incident announced.
`;

before(async () => {
  writeFileSync(join(folder, 'a.md'), timeline);
  workbench = await openWorkbench({
    extensionsFolder: stageAmongNeighbours(process.cwd(), 'node'),
    folder,
  });
});

// What stood there at the end, for those who look for the reason of a failure.
afterEach(async () => {
  await workbench?.screenshot(join('out', 'logs', 'browser-neighbours.png'));
});

after(async () => {
  await workbench?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('Enter and Tab in a timeline stay with the extension that has them.', async () => {
  const { page } = workbench;
  await workbench.openFile('a.md');
  await workbench.waitForSquiggle('warning');
  await workbench.goTo(8, 200);
  // An extension's edit comes a moment after its key.
  const cursorAt = (place: string) => page.getByText(place, { exact: true }).waitFor();
  await page.keyboard.press('Enter');
  await cursorAt('Ln 9, Col 3');
  await workbench.type('14:20 - Rolled back.');
  await page.keyboard.press('Tab');
  await cursorAt('Ln 9, Col 25');
  await page.keyboard.press('Control+s');
  assert.equal(await savedText(page, join(folder, 'a.md')), `${timeline}  - 14:20 - Rolled back.\n`);
});
