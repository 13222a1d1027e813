import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPostMortem } from '../../../core/document/postMortem';
import type { FieldName } from '../../../core/model/vocabulary';
import { planAction } from '../../../core/plan';
import { defaults, mergeSettings } from '../../../core/settings';
import { applyEdits } from '../../../core/text';

const settings = mergeSettings(defaults);
const read = (text: string) => readPostMortem(text, 'a.md', settings);

function values(text: string): { readonly [name: string]: string } {
  return Object.fromEntries([...read(text).metadata.fields].map(([name, { value }]) => [name, value]));
}

const title = '# Checkout errors\n\n<!-- post-mortem -->\n\n';

test('Bold labels at the top are fields, broken from each other in any way.', () => {
  for (const lines of [
    '**Status:** published\n**Announced:** 2026-03-08 14:12\n',
    '**Status:** published  \n**Announced:** 2026-03-08 14:12  \n',
    '**Status:** published\\\n**Announced:** 2026-03-08 14:12\n',
    '**Status**: published\n\n__Announced:__ 2026-03-08 14:12\n',
  ])
    assert.deepEqual(values(title + lines), { status: 'published', announced: '2026-03-08 14:12' }, lines);
});

test('A bold label without a value is a field beside others, and the name of a section by itself.', () => {
  assert.deepEqual(values(`${title}**Status:** draft\n**Declared over:**\n`), { status: 'draft', 'declared-over': '' });
  assert.deepEqual(values(`${title}**Participants:**\n\n- Ada\n- Lin\n`), {});
});

test('Bold words inside a sentence, below the second heading or of other names are no fields.', () => {
  assert.deepEqual(values(`${title}The **Status:** page was green.\n`), {});
  assert.deepEqual(values(`${title}## Impact\n\n**Severity:** major\n`), {});
  assert.deepEqual(values(`${title}**Impact:** two hours\n**Date:** 2026-03-08\n`), {});
});

test('A field is written in the form of its neighbours.', () => {
  const written = (text: string, field: FieldName, value: string) => {
    const plan = planAction(read(text), { type: 'set-field', field, value }, { now: 0 });
    if (plan.type !== 'edits') throw new Error('There is no plan.');
    return applyEdits(text, plan.edits);
  };
  assert.equal(
    written(`${title}**Status:** draft\\\n**Zone:** UTC\n`, 'announced', '2026-03-08 14:12'),
    `${title}**Status:** draft\\\n**Announced:** 2026-03-08 14:12\\\n**Zone:** UTC\n`,
  );
  assert.equal(
    written(`${title}**Status:** draft  \n**Severity:** 2\n`, 'zone', 'UTC'),
    `${title}**Status:** draft  \n**Severity:** 2  \n**Zone:** UTC\n`,
  );
  assert.equal(
    written(`${title}**Status:** draft\n\n## Timeline\n`, 'zone', 'UTC'),
    `${title}**Status:** draft\n\n**Zone:** UTC\n\n## Timeline\n`,
  );
});
