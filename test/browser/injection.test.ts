import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Frame } from 'playwright-core';
import { readPostMortem } from '../../core/document/postMortem';
import { ownWords, visible } from '../../core/drawing';
import { clean } from '../../core/export/clean';
import { defaults } from '../../core/settings';
import { toView } from '../../core/view';
import { saveAs } from '../host/fileDialog';
import { stageInstalled } from '../host/stageExtension';
import { until } from '../host/until';
import { openWorkbench, type Workbench } from '../host/workbench';
import { bare, meetingDocument, previewDocument, settingsFile } from './injection/documents';
import { foreignHost, marker, payloads } from './injection/payloads';
import { strangersIn, type Watch, watch } from './injection/watch';
import { hasFocus } from './meeting/interruptions';

// More than two hundred payloads in one real workbench, wherever words of a document or of its settings are shown.
const folder = mkdtempSync(join(tmpdir(), 'postmortem-workspace-'));
const texts = { 'preview.md': previewDocument(), 'meeting.md': meetingDocument(), '.postmortem.json': settingsFile() };
for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
const onDisk = (name: keyof typeof texts) => readFileSync(join(folder, name), 'utf8');
const view = toView(readPostMortem(onDisk('preview.md'), 'preview.md', defaults), []);
const { entries } = view.timeline;
const meeting = toView(readPostMortem(onDisk('meeting.md'), 'meeting.md', defaults), []);
let workbench: Workbench;
let watched: Watch;

before(async () => {
  const extensionsFolder = stageInstalled(process.cwd(), 'node');
  const settings = { 'editor.unusualLineTerminators': 'off' };
  workbench = await openWorkbench({ extensionsFolder, folder, settings, viewport: { width: 1600, height: 900 } });
  watched = await watch(workbench.page);
});

// Whatever a test was about, nothing ran, asked or loaded in it.
afterEach(async context => {
  await workbench?.screenshot(
    join('out', 'logs', `injection-${context.name.replaceAll(/\W+/g, '-').slice(0, 40)}.png`),
  );
  assert.deepEqual(watched.seen, []);
});

after(async () => {
  await workbench?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('What runs or loads is noticed.', async () => {
  const page = await workbench.page.context().newPage();
  const { seen } = await watch(page);
  await page.goto('about:blank');
  await page.setContent(`<p onclick="1"><img src="http://${foreignHost}/" onerror="${marker}()"></p>`);
  await until(page, () => seen.length === 2);
  assert.deepEqual(await strangersIn(page, 'html'), [
    '<p onclick="1">',
    '<img>',
    `<img src="http://${foreignHost}/">`,
    `<img onerror="${marker}()">`,
  ]);
  await page.close();
});

test('The preview shows more than two hundred payloads as words.', async () => {
  assert.ok(payloads.length > 200);
  assert.equal(entries.length, payloads.length * 2);
  await workbench.openFile('preview.md');
  await workbench.runCommand('Post-mortem: Open Timeline Preview');
  const preview = await workbench.webviewFrame(/Timeline/);
  await preview
    .locator('.entries li')
    .nth(entries.length - 1)
    .waitFor();
  const words = preview.locator('.entries .words');
  await until(workbench.page, async () => (await words.count()) === entries.length);
  assert.deepEqual(
    await words.allTextContents(),
    entries.map(entry => visible(ownWords(entry)) || 'No words yet.'),
  );
  assert.equal(await preview.evaluate(name => typeof Reflect.get(window, name), marker), 'function');
  assert.deepEqual(await strangersIn(preview, 'html'), []);
});

test('Marks that turn the direction of writing end with the words in which they stand.', async () => {
  const preview = await workbench.webviewFrame(/Timeline/);
  const kinds = await preview
    .locator('.entries .words, h1')
    .evaluateAll(all => [...new Set(all.map(each => getComputedStyle(each).unicodeBidi))]);
  assert.deepEqual(kinds, ['isolate']);
});

test('Exported pages and pictures hold the words as text, and open without running or loading anything.', async () => {
  const preview = await workbench.webviewFrame(/Timeline/);
  for (const [format, item] of [
    ['html', /HTML/],
    ['svg', 'Picture (SVG)'],
  ] as const) {
    await preview.getByRole('button', { name: 'Export' }).click();
    await preview.getByRole('menuitem', { name: item }).click();
    const path = join(folder, `exported.${format}`);
    await saveAs(workbench.page, `-timeline.${format}`, path);
    await until(workbench.page, () => existsSync(path));
    const page = await workbench.page.context().newPage();
    const inside = await watch(page);
    await page.goto(pathToFileURL(path).href);
    assert.deepEqual(await strangersIn(page, ':root'), []);
    const words = squeezed((await page.locator(':root').textContent()) ?? '');
    const wanted = format === 'html' ? entries.map(({ text }) => clean(text)) : [clean(view.title).slice(0, 100)];
    assert.deepEqual(
      wanted.map(squeezed).filter(each => !words.includes(each)),
      [],
    );
    assert.deepEqual(inside.seen, []);
    await page.close();
  }
});

test('VS Code’s Markdown preview draws the timeline without any markup of the document.', async () => {
  await workbench.page.locator('.monaco-editor .view-line').first().click();
  await workbench.runCommand('Markdown: Open Preview to the Side');
  const preview = await workbench.webviewFrame(/Preview/);
  await preview.locator('.postmortem-timeline svg').waitFor();
  assert.deepEqual(await strangersIn(preview, '.postmortem-timeline'), []);
});

test('A meeting shows titles, entries, factors, owners, notes and the names of the team as words, at every step.', async () => {
  await workbench.openFile('meeting.md');
  await workbench.runCommand('Post-mortem: Start Facilitator Mode');
  const panel = await workbench.webviewFrame(/Facilitator/);
  await panel.locator('.meeting').waitFor();
  await hasFocus(panel);
  const see = async (key: string, wanted: readonly string[] = []) => {
    // Out of a field that a key before led into, so that this one is a command.
    await workbench.page.keyboard.press('Escape');
    await workbench.page.keyboard.press(key);
    const missing = async () => {
      await settled(panel);
      const shown = squeezed((await panel.locator('main').textContent()) ?? '');
      return wanted.map(text => squeezed(visible(text))).filter(text => !shown.includes(text));
    };
    await until(
      workbench.page,
      async () => (await missing()).length === 0,
      async () => (await missing()).join('\n'),
    );
    assert.deepEqual(await strangersIn(panel, 'html'), [], `After ${key}`);
  };
  const textsOf = (items: readonly { readonly text: string }[]) => items.map(({ text }) => text);
  await see(
    '0',
    payloads.map(payload => bare(payload).slice(0, 80)),
  );
  await see('1');
  await see('2', [meeting.timeline.entries[0]?.text ?? '']);
  for (const { text } of meeting.timeline.entries.slice(1)) await see('j', [text]);
  await see('3', textsOf(meeting.factors.items));
  await see('4', [
    ...textsOf(meeting.remediation.items),
    ...meeting.remediation.items.flatMap(({ owner }) => owner ?? []),
  ]);
  await see('5');
  await see('p', textsOf(meeting.meeting.parkingLot));
  await see('n');
  await see('r');
});

/** Waits until what a key asked for is drawn. */
async function settled(frame: Frame): Promise<void> {
  await frame.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
