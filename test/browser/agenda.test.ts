import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { stageInstalled } from '../host/stageExtension';
import { until } from '../host/until';
import { openWorkbench, type Workbench } from '../host/workbench';

// What is left to do in a workspace, by click; each test goes on where the one before ended.
const incident = `# Post-mortem: checkout answered slowly

<!-- post-mortem -->

## Timeline

- 2026-03-08 14:05 UTC - Checkout answers slowly.

## Remediation

- [ ] Alert on slow answers (due: 2026-03-20)
- [ ] Limit the pool
`;

const folder = mkdtempSync(join(tmpdir(), 'postmortem-workspace-'));
const file = join(folder, 'checkout.md');
let workbench: Workbench;

before(async () => {
  writeFileSync(file, incident);
  writeFileSync(join(folder, 'search.md'), incident.replace('checkout', 'search').replace('2026-03-20', '2099-01-01'));
  workbench = await openWorkbench({ extensionsFolder: stageInstalled(process.cwd(), 'node'), folder });
});

afterEach(async context => {
  const picture = context.name.replaceAll(/\W+/g, '-').slice(0, 40);
  await workbench?.screenshot(join('out', 'logs', `agenda-${picture}.png`));
});

after(async () => {
  await workbench?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('The view shows what is left to do in all documents, the overdue first.', async () => {
  await workbench.openFile('search.md');
  await workbench.runCommand('Explorer: Focus on Post-mortems View');
  await shows([
    /^checkout answered slowly.*2 open, 1 overdue/,
    /^Follow-up review\s*due since 2026-05-08/,
    /^Alert on slow answers\s*overdue · 2026-03-20/,
    /^Limit the pool/,
  ]);
  // The view is low: what is below is seen once what is above is folded.
  const fold = row('checkout').locator('.monaco-tl-twistie');
  await fold.click();
  await shows([
    /^checkout answered slowly/,
    /^search answered slowly.*2 open/,
    /^Follow-up review\s*due since 2026-05-08/,
    /^Alert on slow answers\s*2099-01-01/,
    /^Limit the pool/,
  ]);
  await fold.click();
  await row('overdue · 2026-03-20').waitFor();
});

test('A tick there changes the document, and nothing is saved.', async () => {
  await row('Alert on slow answers').first().locator('.custom-view-tree-node-item-checkbox').click();
  await row('1 open').first().waitFor();
  await workbench.openFile('checkout.md');
  await workbench.page.locator('.view-line', { hasText: '[x]' }).first().waitFor();
  await workbench.page.locator('.tab.active.dirty').waitFor();
  assert.equal(readFileSync(file, 'utf8'), incident);
});

test('A click on an item opens its document there.', async () => {
  await row('Limit the pool').first().click();
  await workbench.page.locator('.part.statusbar', { hasText: 'Ln 12,' }).waitFor();
});

test('“Start Follow-up Review” of a row is for its document, whichever is in front.', async () => {
  await row('checkout').locator('.monaco-tl-twistie').click();
  await shows([
    /^search answered slowly.*2 open/,
    /^Follow-up review/,
    /^Alert on slow answers/,
    /^Limit the pool/,
    /^checkout answered slowly.*1 open/,
    /^All post-mortems/,
  ]);
  const review = row('Follow-up review').first();
  await review.hover();
  await review.getByRole('button', { name: 'Start Follow-up Review' }).click();
  await workbench.webviewFrame(/Facilitator.*search\.md/);
  await row('Follow-up review').waitFor({ state: 'detached' });
  await row('search answered').click();
  await workbench.page
    .locator('.view-line', { hasText: /Progress.on.\d{4}-\d{2}-\d{2}/ })
    .first()
    .waitFor();
});

/** Waits until the first rows are these, with their descriptions. */
async function shows(expected: readonly RegExp[]): Promise<void> {
  let rows: readonly string[] = [];
  await until(
    workbench.page,
    async () => {
      rows = (await row('').evaluateAll(textsInOrder)).map(text => text.replaceAll('\u00a0', ' '));
      return expected.every((words, rank) => words.test(rows[rank] ?? ''));
    },
    () => rows.join('\n'),
  );
}

/** Runs in the page, where rows that came later stand last. */
function textsInOrder(rows: readonly Element[]): readonly string[] {
  const rank = (each: Element) => Number(each.getAttribute('data-index'));
  return [...rows].sort((a, b) => rank(a) - rank(b)).map(each => each.textContent ?? '');
}

function row(text: string) {
  return workbench.page.locator('.pane .customview-tree .monaco-list-row', { hasText: text });
}
