import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaults, fromEditor, mergeSettings } from '../../../core/settings';

test('no layer leaves the defaults', () => {
  assert.deepEqual(mergeSettings(defaults), defaults);
  assert.deepEqual(mergeSettings(defaults, {}), defaults);
});

test('rules and synonyms are merged by key, lists and texts are replaced', () => {
  const merged = mergeSettings(
    { ...defaults, files: ['a'] },
    { files: ['b'], rules: { x: 'off', y: 'hint' }, sections: { synonyms: { timeline: ['A'] } }, zone: 'UTC' },
    {
      rules: { y: 'error' },
      sections: { required: [], synonyms: { impact: ['B'] } },
      organisation: { domains: ['d'] },
    },
  );
  assert.deepEqual(merged, {
    ...defaults,
    files: ['b'],
    rules: { x: 'off', y: 'error' },
    sections: { required: [], synonyms: { timeline: ['A'], impact: ['B'] } },
    organisation: { ...defaults.organisation, domains: ['d'] },
    zone: 'UTC',
  });
});

test("takes what the editor's settings say and passes over the rest", () => {
  const configuration = {
    files: ['a', 7],
    rules: { 'timeline-order': 'off', other: 'loud' },
    zone: 'Europe/Paris',
    organisation: { domains: ['agency.gov'], publicHosts: 'x', roleMailboxes: null },
    people: [{ name: 'Lena' }, { role: 'nobody' }],
    templates: '',
    trace: { server: 'off' },
    inlayHints: true,
  };
  assert.deepEqual(fromEditor(configuration), {
    files: ['a'],
    rules: { 'timeline-order': 'off' },
    zone: 'Europe/Paris',
    organisation: { domains: ['agency.gov'] },
    people: [{ name: 'Lena' }],
  });
});

test('what is not set in the editor decides nothing', () => {
  const circular: Record<string, unknown> = {};
  circular.organisation = circular;
  for (const configuration of [undefined, null, 'x', 5, [], {}, { zone: null, files: null }]) {
    assert.deepEqual(fromEditor(configuration), {});
  }
  assert.deepEqual(fromEditor(circular), { organisation: {} });
});
