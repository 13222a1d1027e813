import assert from 'node:assert/strict';
import { test } from 'node:test';
import { meetingSteps, presetNamed, presetsOf, shippedPresets, totalMinutes } from '../../../core/meeting/agenda';
import {
  addMinutes,
  enterStep,
  foundAgain,
  leftFor,
  leftInAll,
  leftText,
  noticeBetween,
  spentIn,
  stopClock,
  stoppedClock,
} from '../../../core/meeting/clock';

const minute = 60_000;
const [standard] = shippedPresets;
const own = { name: 'Ours', opening: 1, timeline: 2, factors: 3, remediation: 4, close: 5 };

test('the shipped agendas last as long as their names say', () => {
  assert.deepEqual(shippedPresets.map(totalMinutes), [60, 60, 60, 30, 90]);
  assert.equal(new Set(shippedPresets.map(({ name }) => name)).size, shippedPresets.length);
});

test('the team’s own agenda comes first, and is used where nobody chose', () => {
  assert.equal(presetNamed(undefined, []), standard);
  assert.equal(presetNamed(undefined, [own]), own);
  assert.equal(presetNamed('Short, 30 minutes', [own]).timeline, 14);
  assert.equal(presetNamed('gone', [own]), own);
  assert.equal(presetsOf([{ ...own, name: standard.name }]).length, shippedPresets.length);
});

test('time counts for the step that people are in, and steps add up', () => {
  let clock = enterStep(stoppedClock, 'opening', 0);
  clock = enterStep(clock, 'timeline', 4 * minute);
  assert.equal(spentIn(clock, 'opening', 99 * minute), 4 * minute);
  assert.equal(leftFor(clock, 'timeline', standard, 14 * minute), 20 * minute);
  assert.equal(leftInAll(clock, standard, 14 * minute), 46 * minute);
  clock = enterStep(clock, 'opening', 14 * minute);
  assert.equal(spentIn(clock, 'opening', 15 * minute), 5 * minute);
});

test('more minutes count for their step and for the whole', () => {
  const clock = addMinutes(enterStep(stoppedClock, 'close', 0), 'close', 5);
  assert.equal(leftFor(clock, 'close', standard, minute), 7 * minute);
  assert.equal(leftInAll(clock, standard, minute), 64 * minute);
});

test('a clock at rest stays, and one that was forgotten rests without the time since', () => {
  const running = enterStep(stoppedClock, 'timeline', 0);
  const stopped = stopClock(running, 10 * minute);
  assert.equal(spentIn(stopped, 'timeline', 500 * minute), 10 * minute);
  assert.equal(foundAgain(running, 90 * minute), running);
  assert.equal(spentIn(foundAgain(running, 24 * 60 * minute), 'timeline', 25 * 60 * minute), 0);
});

test('a machine’s clock that goes backwards gives no negative time', () => {
  const clock = enterStep(stoppedClock, 'timeline', 10 * minute);
  for (const step of meetingSteps) assert.equal(spentIn(clock, step, 0), 0);
});

test('each notice comes once, and after sleep only the latest', () => {
  assert.equal(noticeBetween(6 * minute, 5.5 * minute), undefined);
  assert.equal(noticeBetween(5.1 * minute, 5 * minute), '5 minutes left for this step.');
  assert.equal(noticeBetween(5 * minute, 4.9 * minute), undefined);
  assert.equal(noticeBetween(20 * minute, -90 * minute), 'The time for this step is over.');
});

test('what is left is told in whole minutes', () => {
  const texts = [22.4, 0.5, 0, -0.5, -3].map(minutes => leftText(minutes * minute));
  assert.deepEqual(texts, ['23 min left', 'less than a minute left', 'time is up', 'time is up', '3 min over']);
});
