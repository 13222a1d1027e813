import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import * as v from 'valibot';
import manifest from '../../package.json';
import { repositoryRoot } from '../unit/repository';

const setting = v.object({
  order: v.number(),
  scope: v.picklist(['window', 'resource', 'machine', 'machine-overridable']),
  markdownDescription: v.pipe(v.string(), v.regex(/^%[^%]+%$/)),
  type: v.picklist(['string', 'boolean', 'array', 'object']),
  default: v.unknown(),
  enum: v.optional(v.array(v.string())),
  enumDescriptions: v.optional(v.array(v.string())),
  pattern: v.optional(v.string()),
  patternErrorMessage: v.optional(v.string()),
  items: v.optional(v.object({ type: v.literal('string') })),
  additionalProperties: v.optional(
    v.object({ type: v.literal('string'), enum: v.array(v.string()), enumDescriptions: v.array(v.string()) }),
  ),
});
type Setting = v.InferOutput<typeof setting>;

const settings = Object.entries(manifest.contributes.configuration.properties).map(
  ([name, value]): readonly [string, Setting] => [name, v.parse(setting, value, { message: name })],
);

test('every setting is described, typed, scoped and has a place', () => {
  assert.ok(settings.length > 10);
  for (const [name] of settings) assert.match(name, /^postmortem(?:\.[a-z][A-Za-z]+)+$/);
});

test('every default is a value that its own setting allows', () => {
  for (const [name, { type, default: value, enum: values, pattern }] of settings) {
    assert.equal(Array.isArray(value) ? 'array' : typeof value, type, name);
    if (values !== undefined) assert.ok(typeof value === 'string' && values.includes(value), name);
    if (pattern !== undefined) assert.match(String(value), new RegExp(pattern), name);
  }
});

test('choices say what each of them means, and lists and objects what they hold, so that the editor can offer it', () => {
  for (const [name, { type, enum: values, enumDescriptions, items, additionalProperties }] of settings) {
    assert.equal(enumDescriptions?.length, values?.length, name);
    assert.equal(items !== undefined, type === 'array', name);
    assert.equal(additionalProperties !== undefined, type === 'object', name);
    assert.equal(additionalProperties?.enumDescriptions.length, additionalProperties?.enum.length, name);
  }
});

test('a setting with a form says in words what to write', () => {
  for (const [name, { pattern, patternErrorMessage }] of settings) {
    assert.equal(patternErrorMessage !== undefined, pattern !== undefined, name);
  }
});

test('a workspace that is not trusted chooses no folder, no address and no domain', () => {
  const restricted = manifest.capabilities.untrustedWorkspaces.restrictedConfigurations;
  const names = settings.map(([name]) => name);
  assert.deepEqual(
    restricted.filter(name => !names.includes(name)),
    [],
  );
  const reaching = names.filter(name => /folder|pattern|url|domains/i.test(name));
  assert.deepEqual(
    reaching.filter(name => !restricted.includes(name)),
    [],
  );
});

test('every setting is read somewhere', () => {
  const read = ['client', 'core/settings', 'server'].map(sources).join('\n');
  // The library of the language client reads this one by itself.
  const byLibrary = ['postmortem.trace.server'];
  const unread = settings.map(([name]) => name).filter(name => !byLibrary.includes(name) && !isRead(name, read));
  assert.deepEqual(unread, []);
});

/** Named whole, or by its last part where its group is asked for first. */
function isRead(name: string, sources: string): boolean {
  const [, ...parts] = name.split('.');
  const last = parts.at(-1) ?? '';
  return sources.includes(`'${parts.join('.')}'`) || new RegExp(`['".]${last}\\b|\\b${last}:`).test(sources);
}

function sources(folder: string): string {
  return readdirSync(join(repositoryRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.ts'))
    .map(path => readFileSync(join(repositoryRoot, folder, path), 'utf8'))
    .join('\n');
}
