import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPostMortem } from '../../../core/document/postMortem';
import { defaults } from '../../../core/settings';
import { habitOf } from '../../../core/templates/habit';

const read = (texts: readonly string[]) => texts.map((text, rank) => readPostMortem(text, `${rank}.md`, defaults));

/** A document as a team writes it; `more` stands at its end. */
const written = (name: string, more = '') => `# Incident: ${name}

- **Severity:** 2
- **Service:** ${name}

## What went on here

## Overview

The ${name} was slow.

## Root causes

- Nobody watched the ${name}.

## Chronology

| When | What |
| --- | --- |
| 2026-03-09 14:05 | The ${name} is slow. |

${more}`;

test('what three documents have in common becomes a template, in their order and words', () => {
  const others = [written('shop', '## Follow-ups\n'), written('mail'), written('search', '## Follow-ups\n')];
  const habit = habitOf(read([...others, written('maps', '## Follow-ups\n\n## Glossary\n'), '# Shopping\n\n- milk\n']));
  assert.equal(habit?.documents, 4);
  assert.equal(
    habit?.text.slice(0, habit.text.indexOf('- [ ]')),
    `# {{title}}

<!-- post-mortem -->

- **Severity:** {{severity}}
- **Service:**
- **Status:** draft
- **Announced:** {{announced}}
- **Declared over:** {{declaredOver}}
- **Zone:** {{zone}}

## What went on here

## Overview

## Root causes

## Chronology

| When | What |
| --- | --- |
| {{announced}} | Incident announced. |
| {{declaredOver}} | Incident declared over. |

## Follow-ups

`,
  );
});

test('two documents, and documents that have nothing in common, are no habit', () => {
  assert.equal(habitOf(read([written('shop'), written('mail')])), undefined);
  const different = ['## Summary\n\n## Timeline\n', '## Impact\n\n## Key events\n', '## Fix\n\n## Lessons learned\n'];
  assert.equal(habitOf(read(different.map(text => `# Incident\n\n${text}`))), undefined);
  assert.equal(habitOf([]), undefined);
});

test('plain Markdown beside the post-mortems counts for nothing', () => {
  const notes = [
    '# Notes\n\n## Agenda\n\n## Dates\n',
    '# Notes\n\n## Agenda\n\n## Dates\n',
    '# Notes\n\n## Agenda\n\n## Dates\n',
  ];
  assert.equal(habitOf(read(notes)), undefined);
  assert.equal(habitOf(read([...notes, written('a'), written('b'), written('c')]))?.documents, 3);
});

test('no more than the thirty newest are looked at', () => {
  const old = Array.from({ length: 40 }, (_, rank) => `# Incident ${rank}\n\n## Summary\n\n## Timeline\n`);
  const fresh = Array.from({ length: 30 }, () => written('shop'));
  const habit = habitOf(read([...fresh, ...old]));
  assert.equal(habit?.documents, 30);
  assert.match(habit?.text ?? '', /^## Chronology$/m);
});
