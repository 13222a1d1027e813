import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clockOf, labelOf, silenceText, visible } from '../../../core/drawing';
import { checksOf, lackOf } from '../../../webview/facilitator/checklist';
import { follow } from '../../../webview/shared/follow';
import { isToWebview } from '../../../webview/shared/messages';
import { empty, incident, open } from '../../webview/samples';

const instant = Date.parse('2026-03-08T14:05:00Z');

test('a clock follows names, offsets and daylight saving time', () => {
  assert.equal(labelOf(clockOf('Europe/Berlin'), instant), '2026-03-08 15:05');
  assert.equal(labelOf(clockOf('Europe/Berlin'), Date.parse('2026-07-01T12:00:00Z')), '2026-07-01 14:00');
  assert.equal(labelOf(clockOf('-03:30'), instant), '2026-03-08 10:35');
  assert.equal(labelOf(clockOf('UTC+2'), instant), '2026-03-08 16:05');
});

test('a zone that is not known is read as UTC', () => {
  assert.equal(labelOf(clockOf('Mars/Olympus'), instant), '2026-03-08 14:05');
  assert.equal(labelOf(clockOf(undefined), instant), '2026-03-08 14:05');
});

test('messages that are not the extension’s are ignored', () => {
  for (const data of [undefined, null, 'view', {}, { type: 'view' }, { type: 'toString' }, { type: 'written' }, []]) {
    assert.equal(isToWebview(data), false);
  }
  assert.equal(isToWebview(open), true);
});

test('controls that reorder text are written out and other text stays', () => {
  assert.equal(visible('a\u202eb\u0007c\nd שלום'), 'a[U+202E]b c\nd שלום');
});

test('a selection follows its entry', () => {
  const entry = (text: string) => ({ when: '', text });
  const before = ['a', 'b', 'c'].map(entry);
  assert.equal(follow(1, before, ['a', 'b', 'c', 'd'].map(entry)), 1);
  assert.equal(follow(1, before, ['x', 'a', 'b', 'c'].map(entry)), 2);
  assert.equal(follow(2, before, ['c', 'a'].map(entry)), 0);
  assert.equal(follow(2, before, [entry('a')]), 0);
  assert.equal(follow(2, before, []), 0);
});

test('silences are told in their two largest units', () => {
  const minute = 60_000;
  const texts = [40, 60, 72, 24 * 60 + 61, 400 * 24 * 60].map(minutes => silenceText(minutes * minute));
  assert.deepEqual(texts, ['40 min', '1 h', '1 h 12 min', '1 d 1 h', '400 d']);
});

test('the closing checklist says what is missing', () => {
  const open = (view: typeof incident) => checksOf(view, true).filter(({ isDone }) => !isDone).length;
  assert.equal(open(empty), 4);
  const texts = checksOf(incident, false).map(({ text }) => text);
  assert.ok(texts.includes('2 of 4 action items have no owner.'));
  assert.ok(texts.includes('No action item yet for: Validation.'));
});

test('an aim says what it lacks and is silent when complete', () => {
  const { items } = incident.remediation;
  assert.equal(lackOf([]), 'Still lacks an action item.');
  assert.equal(lackOf(items.slice(0, 1)), undefined);
  assert.equal(lackOf(items.slice(1, 2)), 'Still lacks 1 owner, 1 priority, 1 due date.');
});
