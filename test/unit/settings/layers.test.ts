import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaults, effectiveSettings, fromEditor, mergeSettings, settingsOf } from '../../../core/settings';
import { writeSettings } from '../../../core/settings/writeSettings';

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
    sections: { required: [], order: [], synonyms: { timeline: ['A'], impact: ['B'] } },
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

test('each value names the last source that says it, or is the default', () => {
  const layers = [
    { source: 'base', settings: { zone: 'UTC', rules: { x: 'off', y: 'hint' } } },
    { source: 'file', settings: { rules: { y: 'error' }, organisation: { domains: ['d'] } } },
  ] as const;
  const found = effectiveSettings(settingsOf(layers), layers);
  const sources = found.map(({ path, source }) => `${path.join('.')}: ${source ?? 'default'}`);
  for (const line of [
    'zone: base',
    'rules.x: base',
    'rules.y: file',
    'organisation.domains: file',
    'people: default',
  ]) {
    assert.ok(sources.includes(line), line);
  }
});

test('what holds is written as JSON with the sources in comments', () => {
  const layers = [{ source: 'file', settings: { rules: { x: 'off', y: 'hint' }, zone: 'UTC' } }] as const;
  const shown = effectiveSettings(settingsOf(layers), layers).filter(({ source }) => source !== undefined);
  assert.equal(
    writeSettings(shown, ({ source }) => source ?? ''),
    '{\n  "rules": {\n    "x": "off", // file\n    "y": "hint" // file\n  },\n  "zone": "UTC" // file\n}\n',
  );
});
