import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { aims, statuses } from '../../../core/model/vocabulary';
import { shippedTemplates } from '../../../core/templates';
import { headingsOf } from './headings';
import { readSnippet } from './snippetSyntax';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
  readonly isFileTemplate?: boolean;
}

const snippets: Readonly<Record<string, Snippet>> = JSON.parse(
  readFileSync('snippets/postmortem.code-snippets', 'utf8'),
);
const all = Object.entries(snippets);

/** What the snippet with that prefix inserts. */
function inserted(prefix: string): string {
  const snippet = all.find(([, candidate]) => candidate.prefix === prefix)?.[1];
  assert.ok(snippet, `no snippet has the prefix ${prefix}`);
  return readSnippet(snippet.body.join('\n')).text;
}

test('every snippet begins with pm- and has a prefix of its own', () => {
  const prefixes = all.map(([, { prefix }]) => prefix);
  for (const prefix of prefixes) assert.match(prefix, /^pm-[a-z][a-z-]+$/);
  assert.equal(new Set(prefixes).size, prefixes.length);
});

test('the snippets cover entries, sections, action items, metadata and suppressions', () => {
  const expected =
    'action allow effect entry factors follow-up item meta postmortem remediation timeline understanding';
  const prefixes = all.map(([, { prefix }]) => prefix.replace('pm-', ''));
  assert.deepEqual(prefixes.sort(), expected.split(' '));
});

for (const [name, { body, description }] of all) {
  test(`the snippet "${name}" is valid, is described, and its stops are numbered without a gap`, () => {
    const { stops } = readSnippet(body.join('\n'));
    assert.equal(stops[0], 0, 'it says where the cursor ends');
    assert.deepEqual(stops, [...stops.keys()]);
    assert.match(description, /^[A-Z].{10,}\.$/);
  });
}

test('the reader of snippets refuses what VS Code would insert as text', () => {
  const open = '$'.concat('{');
  const bodies = [`${open}1:open`, `${open}1|one,two}`, '$name', `${open}1:a ${open}2:b}}`];
  for (const body of bodies) assert.throws(() => readSnippet(body), /No valid tab stop/);
});

test('the whole post-mortem has the headings of the default template, in the same order', () => {
  const template = shippedTemplates[0];
  assert.ok(template);
  assert.deepEqual(headingsOf(inserted('pm-postmortem')).slice(1), headingsOf(template.text).slice(1));
});

test('the whole post-mortem is the only file template and declares itself', () => {
  const fileTemplates = all.filter(([, { isFileTemplate }]) => isFileTemplate).map(([, { prefix }]) => prefix);
  assert.deepEqual(fileTemplates, ['pm-postmortem']);
  assert.match(inserted('pm-postmortem'), /^# .+\n\n<!-- post-mortem -->\n\n- \*\*Status:\*\* draft\n/);
});

test('an action item has the form that is read back, with every aim and status to choose from', () => {
  assert.match(inserted('pm-item'), /^- \[ \] .+ \(aim: likelihood; owner: @name; due: YYYY-MM-DD; priority: P1\)$/);
  assert.ok(snippets['Action item']?.body.join('').includes(`|${aims.join(',')}|`));
  assert.ok(snippets.Metadata?.body.join('').includes(`|${statuses.join(',')}|`));
});

test('remediation names each of the four aims once', () => {
  const named = [...inserted('pm-remediation').matchAll(/\(aim: ([a-z ]+);/g)].map(match => match[1]);
  assert.deepEqual(named, [...aims]);
});
