import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemForm, itemText } from '../../../webview/facilitator/drafts';
import { readKept } from '../../../webview/facilitator/kept';
import { eventOfKey, keyTexts } from '../../../webview/facilitator/keys';
import { noMarks } from '../../../webview/facilitator/marks';
import { initialState, type MeetingState } from '../../../webview/facilitator/meetingState';
import { type MeetingEvent, reduce } from '../../../webview/facilitator/state';
import { entryAt, incident, uri, viewOf, withEntries } from '../../webview/samples';

function after(...events: readonly MeetingEvent[]): MeetingState {
  return events.reduce(reduce, initialState);
}

const opened: MeetingEvent = { type: 'opened', uri, now: 1000, kept: undefined };
const shown: MeetingEvent = { type: 'received', message: viewOf(incident) };
const typed: MeetingEvent = { type: 'typed', field: 'factor/text', text: 'No chain check' };
const sent: MeetingEvent = {
  type: 'sent',
  id: '1',
  sent: { form: 'factor', fields: { 'factor/text': 'No chain check' } },
};
const written: MeetingEvent = { type: 'received', message: { type: 'written', id: '1' } };
const undone: MeetingEvent = { type: 'received', message: { type: 'undone' } };

test('a draft stays until the document has it', () => {
  assert.deepEqual(after(opened, shown, typed, sent).drafts, { 'factor/text': 'No chain check' });
  assert.deepEqual(after(opened, shown, typed, sent, written).drafts, {});
});

test('what is typed while waiting for the answer stays', () => {
  const more: MeetingEvent = { type: 'typed', field: 'factor/text', text: 'No chain check at all' };
  assert.deepEqual(after(opened, shown, typed, sent, more, written).drafts, { 'factor/text': 'No chain check at all' });
});

test('a refusal keeps the text and says why, until it is sent again', () => {
  const refused: MeetingEvent = { type: 'received', message: { type: 'refused', id: '1', reason: 'It is read-only.' } };
  const state = after(opened, shown, typed, sent, refused);
  assert.deepEqual(state.drafts, { 'factor/text': 'No chain check' });
  assert.deepEqual(state.refusals, { factor: 'It is read-only.' });
  assert.deepEqual(reduce(state, sent).refusals, {});
});

test('an answer to an unknown id changes nothing', () => {
  const state = after(opened, shown, typed);
  assert.equal(reduce(state, written), state);
});

test('undo puts what was written back into its field', () => {
  const state = after(opened, shown, typed, sent, written, undone);
  assert.deepEqual(state.drafts, { 'factor/text': 'No chain check' });
  assert.equal(state.written, undefined);
});

test('what cannot be undone stays written, and the reason is said', () => {
  const refused: MeetingEvent = { type: 'received', message: { type: 'undone', reason: 'Changed since.' } };
  const state = after(opened, shown, typed, sent, written, refused);
  assert.deepEqual(
    [state.drafts, state.refusals, state.announcement],
    [{}, { mark: 'Changed since.' }, 'Changed since.'],
  );
});

test('undo leaves what was typed meanwhile', () => {
  const other: MeetingEvent = { type: 'typed', field: 'factor/text', text: 'Another one' };
  assert.deepEqual(after(opened, shown, typed, sent, written, other, undone).drafts, {
    'factor/text': 'Another one',
  });
});

test('an unavailable document keeps drafts and step', () => {
  const gone: MeetingEvent = { type: 'received', message: { type: 'unavailable', reason: 'It was closed.' } };
  const state = after(opened, shown, { type: 'stepped', step: 'factors' }, typed, gone);
  assert.equal(state.step, 'factors');
  assert.deepEqual(state.drafts, { 'factor/text': 'No chain check' });
  assert.equal(reduce(state, shown).unavailable, undefined);
});

test('another document starts afresh', () => {
  const state = after(opened, shown, typed, { type: 'opened', uri: 'file:///other.md', now: 1, kept: undefined });
  assert.deepEqual(state.drafts, {});
});

test('the entry that is talked about stays the same one when another is added before it', () => {
  const before = withEntries([entryAt(0, 0, 'one'), entryAt(1, 5, 'two'), entryAt(2, 9, 'three')]);
  const now = withEntries([entryAt(0, 0, 'one'), entryAt(1, 3, 'new'), entryAt(2, 5, 'two'), entryAt(3, 9, 'three')]);
  const state = after(
    opened,
    { type: 'received', message: viewOf(before) },
    { type: 'moved', entry: 1 },
    { type: 'received', message: viewOf(now) },
  );
  assert.equal(state.entry, 2);
});

test('moving stops at both ends of the timeline', () => {
  assert.equal(after(opened, shown, { type: 'moved', entry: -1 }).entry, 0);
  assert.equal(after(opened, shown, { type: 'moved', entry: 99 }).entry, 10);
});

test('drafts of an item follow its words when those were rewritten', () => {
  const form = itemForm('Old words', 0);
  const becomes = itemForm('New words', 0);
  const state = after(
    opened,
    shown,
    { type: 'toggled', form, open: true },
    { type: 'typed', field: `${form}/text`, text: 'New words' },
    { type: 'sent', id: '1', sent: { form, becomes, fields: { [`${form}/text`]: 'New words' } } },
    { type: 'typed', field: `${form}/owner`, text: '@ana' },
    written,
  );
  assert.deepEqual(state.drafts, { [`${becomes}/owner`]: '@ana' });
  assert.deepEqual(state.open, [becomes]);
});

test('the name of an item’s form gives its words back', () => {
  for (const text of ['a/b', '100 %', '%2F', 'item:0:x', '']) assert.equal(itemText(itemForm(text, 3)), text);
});

test('damaged kept state gives way to a fresh start, field by field', () => {
  assert.equal(readKept('nonsense'), undefined);
  const kept = readKept({
    step: 'close',
    entry: -4,
    wasRead: 'yes',
    clock: { spent: { opening: 5, timeline: 'x' }, running: { step: 'nowhere', since: 1 } },
    marks: { learned: -1, votes: { a: 2, b: 'x' }, shared: true },
    drawer: 'cellar',
    drafts: { a: 'b', c: 1 },
    waiting: { one: { form: 'factor', fields: { 'factor/text': 'a', x: 2 } }, two: { form: 3 }, three: 'x' },
    isFollowUp: 'yes',
  });
  assert.deepEqual(kept, {
    step: 'close',
    entry: 0,
    wasRead: false,
    clock: { spent: { opening: 5 }, added: {} },
    marks: { ...noMarks, votes: { a: 2 }, shared: true },
    drafts: { a: 'b' },
    open: [],
    waiting: { one: { form: 'factor', fields: { 'factor/text': 'a' } } },
  });
});

test('keys lead to steps and, in the timeline only, through entries', () => {
  const state = after(opened, shown);
  assert.deepEqual(eventOfKey('2', state), { type: 'stepped', step: 'timeline' });
  assert.equal(eventOfKey('j', state), undefined);
  assert.deepEqual(eventOfKey('j', { ...state, step: 'timeline' }), { type: 'moved', entry: 1 });
  assert.equal(eventOfKey('6', state), undefined);
});

test('each key outside of fields has one meaning', () => {
  const state = after(opened, shown);
  assert.deepEqual(eventOfKey('0', state), { type: 'stepped', step: 'preparation' });
  assert.deepEqual(eventOfKey('p', state), { type: 'drawn', drawer: 'parking' });
  assert.deepEqual(eventOfKey('c', state), { type: 'drawn', drawer: 'counterfactual' });
  assert.equal(eventOfKey('u', state), undefined);
  const keys = keyTexts.flatMap(([keys]) => keys.split(/ {2}/));
  assert.equal(new Set(keys).size, keys.length);
});

test('a drawer opens and closes by the same key', () => {
  const state = after(opened, shown, { type: 'drawn', drawer: 'note' });
  assert.equal(state.drawer, 'note');
  assert.equal(reduce(state, { type: 'drawn', drawer: 'note' }).drawer, undefined);
});

test('time counts from the start, by step, and a notice is said once', () => {
  const minute = 60_000;
  const at = (state: MeetingState, minutes: number) => ({ ...state, now: minutes * minute });
  let state = reduce({ ...after(opened, shown), now: 0, heardAt: 0 }, { type: 'started' });
  assert.equal(state.step, 'opening');
  state = reduce(at(state, 1), { type: 'stepped', step: 'timeline' });
  assert.deepEqual(state.clock.spent, { opening: minute });
  state = reduce(state, { type: 'ticked', now: 16 * minute });
  assert.equal(state.announcement, '5 minutes left for this step.');
  state = reduce({ ...state, announcement: '' }, { type: 'ticked', now: 16.1 * minute });
  assert.equal(state.announcement, '');
  state = reduce(state, { type: 'lengthened' });
  assert.deepEqual(state.clock.added, { timeline: 5 });
  assert.equal(reduce(at(state, 17), { type: 'stopped' }).clock.running, undefined);
});

test('a panel found the next day rests instead of counting the night', () => {
  const clock = { spent: {}, added: {}, running: { step: 'timeline', since: 0 } } as const;
  const { document: _, ...kept } = { ...initialState, clock };
  const state = reduce(initialState, { type: 'opened', uri, now: 24 * 3_600_000, kept });
  assert.equal(state.clock.running, undefined);
});

test('a shared screen speaks no sensitive entry either', () => {
  const view = withEntries([entryAt(0, 0, 'one'), entryAt(1, 5, 'the key is in the log', { sensitive: true })]);
  const state = after(
    opened,
    { type: 'received', message: viewOf(view) },
    { type: 'marked', change: { shared: true } },
    { type: 'moved', entry: 1 },
  );
  assert.doesNotMatch(state.announcement, /key/);
});
