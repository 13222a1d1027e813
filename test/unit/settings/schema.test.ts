import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { defaults } from '../../../core/settings';
import { fileReader } from '../../../core/settings/keys';
import type { Shape } from '../../../core/settings/readers';

const schema: Schema = JSON.parse(readFileSync('schemas/postmortem.schema.json', 'utf8'));

interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly properties?: { readonly [name: string]: Schema };
  readonly propertyNames?: Schema;
  readonly additionalProperties?: false | Schema;
  readonly required?: readonly string[];
}

test('the schema accepts what the parser accepts, key by key', () => assertSame(fileReader.shape, schema, 'file'));

test('the schema tells the defaults', () => {
  const { files, rules, zone, restrictedDocuments, people, templates, sections, organisation, meeting } =
    schema.properties ?? {};
  assert.deepEqual(
    [files, rules, zone, restrictedDocuments, people, templates].map(key => key?.default),
    [defaults.files, defaults.rules, undefined, defaults.restrictedDocuments, defaults.people, defaults.templates],
  );
  assert.deepEqual(defaultsIn(sections), defaults.sections);
  assert.deepEqual(defaultsIn(organisation), defaults.organisation);
  assert.deepEqual(defaultsIn(meeting), defaults.meeting);
});

function defaultsIn(object: Schema | undefined): { readonly [name: string]: unknown } {
  return Object.fromEntries(Object.entries(object?.properties ?? {}).map(([name, key]) => [name, key.default]));
}

function assertSame(shape: Shape, part: Schema | undefined, path: string): void {
  assert.ok(part, path);
  switch (shape.type) {
    case 'text':
      return assert.equal(part.type, 'string', path);
    case 'constant':
      return assert.equal(part.const, shape.value, path);
    case 'integer':
      return assert.deepEqual([part.type, part.minimum, part.maximum], ['integer', shape.least, shape.most], path);
    case 'choice':
      return assert.deepEqual(part.enum, shape.choices, path);
    case 'list': {
      const list = shape.alone ? part.anyOf?.at(-1) : part;
      if (shape.alone) assertSame(shape.element, part.anyOf?.[0], `${path}, alone`);
      assert.equal(list?.type, 'array', path);
      return assertSame(shape.element, list?.items, `${path}[]`);
    }
    case 'record':
      assert.equal(part.type, 'object', path);
      assert.deepEqual(part.propertyNames?.enum, shape.names, path);
      return assertSame(shape.element, part.additionalProperties || undefined, `${path}{}`);
    case 'object':
      assert.equal(part.additionalProperties, false, path);
      assert.deepEqual(part.required ?? [], shape.required, path);
      assert.deepEqual(
        Object.keys(part.properties ?? {}),
        shape.keys.map(key => key.name),
        path,
      );
      for (const key of shape.keys) {
        assert.equal(part.properties?.[key.name]?.description, key.description, `${path}.${key.name}`);
        assertSame(key.shape, part.properties?.[key.name], `${path}.${key.name}`);
      }
  }
}
