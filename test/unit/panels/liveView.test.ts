import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LiveView } from '../../../client/liveView';

function panel() {
  const state = { visible: true, refreshes: 0 };
  const view = new LiveView(
    () => state.visible,
    async () => {
      state.refreshes += 1;
    },
  );
  const change = async () => {
    view.want();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { state, change };
}

test('a panel that nobody sees asks for nothing, whatever is typed, and once when it is seen again', async () => {
  const { state, change } = panel();
  await change();
  assert.equal(state.refreshes, 1);
  state.visible = false;
  for (let key = 0; key < 20; key += 1) await change();
  assert.equal(state.refreshes, 1);
  state.visible = true;
  await change();
  assert.equal(state.refreshes, 2);
});
