import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseSettings } from '../../../core/settings';

/** The problems of a text, each as `line:character-line:character severity`, with what stands there. */
function problemsOf(text: string, knownRules?: readonly string[]): readonly string[] {
  const lines = text.split(/\r\n|\n|\r/);
  return parseSettings(text, knownRules).problems.map(({ range: { start, end }, severity }) => {
    const words = start.line === end.line ? lines[start.line]?.slice(start.character, end.character) : '…';
    return `${start.line}:${start.character} ${severity} ${words}`;
  });
}

test('reads every key, with comments and trailing commas', () => {
  const text = `{
    // The team's own settings.
    "version": 1,
    "extends": ["../base.json", "team.json"],
    "files": ["docs/**/*.md"],
    "rules": { "timeline-order": "error", "sensitive-email": "off" },
    "zone": "Europe/Paris",
    "sections": { "required": ["timeline", "lessons"], "synonyms": { "timeline": ["What happened when"] } },
    "organisation": {
      "domains": ["agency.gov"], "publicHosts": ["status.agency.gov"],
      "publicAddresses": ["192.0.2.0/24"], "roleMailboxes": ["desk@agency.gov"],
    },
    "restrictedDocuments": ["docs.google.com"],
    "people": [{ "name": "Lena", "role": "operator" }, { "name": "Omar" }],
    "templates": "docs/templates",
    "meeting": { "presets": [{ "name": "Ours", "about": "Quick.", "opening": 5, "timeline": 20, "close": 5 }] }, /* the end */
  }`;
  const { value, extends: bases, problems } = parseSettings(text);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    bases.map(base => base.path),
    ['../base.json', 'team.json'],
  );
  assert.deepEqual(value, {
    files: ['docs/**/*.md'],
    rules: { 'timeline-order': 'error', 'sensitive-email': 'off' },
    zone: 'Europe/Paris',
    sections: { required: ['timeline', 'lessons'], synonyms: { timeline: ['What happened when'] } },
    organisation: {
      domains: ['agency.gov'],
      publicHosts: ['status.agency.gov'],
      publicAddresses: ['192.0.2.0/24'],
      roleMailboxes: ['desk@agency.gov'],
    },
    restrictedDocuments: ['docs.google.com'],
    people: [{ name: 'Lena', role: 'operator' }, { name: 'Omar' }],
    templates: 'docs/templates',
    meeting: {
      presets: [{ name: 'Ours', about: 'Quick.', opening: 5, timeline: 20, factors: 0, remediation: 0, close: 5 }],
    },
  });
});

test('one file to build on may stand without a list', () => {
  const { extends: bases } = parseSettings('{ "extends": "base.json" }');
  assert.deepEqual(bases, [
    { path: 'base.json', range: { start: { line: 0, character: 13 }, end: { line: 0, character: 24 } } },
  ]);
});

const wrong: readonly [text: string, ...problems: string[]][] = [
  ['{ "file": [] }', '0:2 warning "file"'],
  ['{ "toString": 1, "__proto__": 2 }', '0:2 warning "toString"', '0:17 warning "__proto__"'],
  ['{ "organisation": { "domain": [] } }', '0:20 warning "domain"'],
  ['{\r\n  "files": "x"\r\n}', '1:11 error "x"'],
  ['{\r  "files": [1, "a"]\r}', '1:12 error 1'],
  ['{ "rules": { "a": "fatal" } }', '0:18 error "fatal"'],
  ['{ "zone": "Nowhere/Town" }', '0:10 error "Nowhere/Town"'],
  ['{ "version": 2 }', '0:13 error 2'],
  ['{ "sections": { "required": ["timeline", "soup"] } }', '0:41 error "soup"'],
  ['{ "sections": { "synonyms": { "soup": [] } } }', '0:30 warning "soup"'],
  ['{ "people": [{ "role": "x" }, "Lena"] }', '0:13 error { "role": "x" }', '0:30 error "Lena"'],
  ['{ "meeting": { "presets": [{ "name": "A" }] } }', '0:27 error { "name": "A" }'],
  ['{ "meeting": { "presets": [{ "opening": 5 }] } }', '0:27 error { "opening": 5 }'],
  [
    '{ "meeting": { "presets": [{ "name": "A", "close": -1, "opening": 1.5, "timeline": 9 }] } }',
    '0:51 error -1',
    '0:66 error 1.5',
  ],
  ['{ "meeting": { "preset": "A" } }', '0:15 warning "preset"'],
  ['{ "templates": null }', '0:15 error null'],
  ['{ "zone": "UTC", "zone": "UTC" }', '0:2 warning "zone"'],
  ['[]', '0:0 error []'],
  ['{ "zone" "UTC" }', '0:9 error "UTC"'],
  ['{ "zone": "UTC"', '0:15 error '],
  ['{ "zone": UTC }', '0:10 error UTC', '0:14 error }'],
];

for (const [text, ...problems] of wrong) {
  test(`points at what is wrong in ${JSON.stringify(text)}`, () => assert.deepEqual(problemsOf(text), problems));
}

test('what is right stays in force beside what is wrong', () => {
  const { value } = parseSettings(
    '{ "files": ["a", 1], "zone": 5, "rules": { "a": "off", "b": "x" }, "templates": "t"',
  );
  assert.deepEqual(value, { files: ['a'], rules: { a: 'off' }, templates: 't' });
});

test('names rules that do not exist, and keeps them', () => {
  const text = '{ "rules": { "timeline-order": "off", "timline-order": "off" } }';
  assert.deepEqual(problemsOf(text, ['timeline-order']), ['0:38 warning "timline-order"']);
  assert.deepEqual(parseSettings(text, ['timeline-order']).value.rules, {
    'timeline-order': 'off',
    'timline-order': 'off',
  });
});

test('takes names of zones and offsets', () => {
  for (const zone of ['UTC', 'Z', 'America/New_York', '+02:00', '-0530', 'UTC+2']) {
    assert.deepEqual(parseSettings(JSON.stringify({ zone })), { value: { zone }, extends: [], problems: [] });
  }
});

test('a byte order mark moves nothing', () => {
  assert.deepEqual(problemsOf('\uFEFF{ "file": [] }'), ['0:3 warning "file"']);
});

test('an empty file decides nothing', () => {
  for (const text of ['', ' \n', '{}', '// nothing yet\n{}']) {
    assert.deepEqual(parseSettings(text), { value: {}, extends: [], problems: [] });
  }
});

test('brackets without end, binary and very long texts are told, not followed', () => {
  for (const text of [
    '['.repeat(500_000),
    '{"a":'.repeat(200_000),
    '\0\u0001\uFFFD'.repeat(1000),
    ' '.repeat(2_000_000),
  ]) {
    const { value, problems } = parseSettings(text);
    assert.deepEqual(value, {});
    assert.ok(problems.length >= 1 && problems.length <= 12, `${problems.length} problems`);
  }
});

test('never throws, and every place lies in the text', () => {
  const word = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '"files"',
    '"rules"',
    '"people"',
    '"extends"',
    '1',
    '\n',
    '\r\n',
    '//',
    '/*',
    'é',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(word, { maxLength: 60 }).map(words => words.join(' ')),
  );
  fc.assert(
    fc.property(text, input => {
      const lines = input.split(/\r\n|\n|\r/);
      for (const { range } of parseSettings(input).problems) {
        for (const { line, character } of [range.start, range.end]) {
          // A line ending belongs to its line.
          assert.ok(line < lines.length && character <= (lines[line]?.length ?? 0) + 2);
        }
      }
    }),
    { numRuns: 2000 },
  );
});

test('a key under another name counts, and says what it is called', () => {
  const { value, problems } = parseSettings('{ "organization": { "domains": ["acme.io"] } }');
  assert.deepEqual(value, { organisation: { domains: ['acme.io'] } });
  assert.deepEqual(
    problems.map(({ severity, message }) => [severity, message]),
    [['warning', '“organization” is called “organisation”; rename it. It counts all the same.']],
  );
});
