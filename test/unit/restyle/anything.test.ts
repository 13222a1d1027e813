import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { PostMortemDocument } from '../../../core/document/postMortem';
import { planAction } from '../../../core/plan';
import {
  continuation,
  entriesFromText,
  mergeConflict,
  nextTimes,
  restylesAt,
  timelineConflicts,
} from '../../../core/restyle';
import { told } from '../../../core/restyle/readBack';
import { defaults } from '../../../core/settings';
import { applyEdits, type Edit } from '../../../core/text';
import { anything, lists, read, withTimeline } from './documents';

test('on any document, nothing throws, and what is offered reads the same and is offered once', () => {
  fc.assert(
    fc.property(anything, text => {
      const postMortem = read(text);
      for (let line = 0; line < postMortem.store.lineCount; line += 1) {
        const mark = continuation(postMortem, { line });
        assert.ok(mark === undefined || mark.trim() !== '');
      }
      for (const { title, plan } of restylesAt(postMortem, postMortem.timeline?.section.line ?? 0)) {
        const result = plan();
        if (result.type === 'refused') continue;
        const changed = read(applyEdits(text, result.edits));
        assert.deepEqual(told(changed), told(postMortem));
        const again = restylesAt(changed, changed.timeline?.section.line ?? 0).find(each => each.title === title);
        assert.notEqual(again?.plan().type, 'edits');
      }
      assert.ok(nextTimes(postMortem, 0).length >= 1);
    }),
    { numRuns: 400 },
  );
});

test('of two lists in conflict, every entry of both is left with its time and words', () => {
  let merged = 0;
  const first = '- 2026-03-07 10:00 UTC - First.';
  const last = '- 2026-03-20 10:00 UTC - Last.';
  fc.assert(
    fc.property(lists, lists, fc.constantFrom('\n', '\r\n'), (ours, theirs, eol) => {
      const text = withTimeline([first, '<<<<<<< a', ...ours, '=======', ...theirs, '>>>>>>> b', last], eol);
      const [conflict] = timelineConflicts(read(text));
      const edits = conflict === undefined ? undefined : mergeConflict(read(text), conflict);
      if (edits === undefined) return;
      merged += 1;
      const changed = applyEdits(text, edits);
      assert.deepEqual(timelineConflicts(read(changed)), []);
      assert.equal(changed.slice(changed.indexOf(last)), text.slice(text.indexOf(last)));
      const left = told(read(changed));
      for (const side of [ours, theirs])
        for (const each of told(read(withTimeline([first, ...side, last], eol)))) assert.ok(left.includes(each), each);
    }),
    { numRuns: 400 },
  );
  assert.ok(merged > 40, `${merged} of 400 conflicts were merged`);
});

test('on any document and any pasted text, nothing throws, and what was there is still there', () => {
  fc.assert(
    fc.property(anything, anything, fc.nat(30), (text, pasted, line) => {
      const postMortem = read(text);
      const found = entriesFromText(pasted.slice(pasted.indexOf('\n')), postMortem, { now: 0 });
      if (found === undefined) return;
      const changed = new Set(
        read(applyEdits(text, found.edits({ line, character: 0 }))).store.lines.map(each => each.text),
      );
      for (const { text: known } of postMortem.store.lines)
        if (/\p{L}/u.test(known)) assert.ok(changed.has(known), known);
    }),
    { numRuns: 400 },
  );
});

test('marks of conflicts that come and go are read as in a fresh document', () => {
  const place = fc.record({ line: fc.nat(20), character: fc.nat(8) });
  const changes = fc.array(fc.record({ start: place, lines: fc.nat(3), text: anything }), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(anything, changes, (text, edits) => {
      const document = new PostMortemDocument(text, 'incident.md');
      for (const { start, lines, text: added } of edits) {
        const end = { line: start.line + lines, character: start.character };
        document.update([{ range: { start, end }, text: added.slice(added.length / 2) }]);
        const kept = document.read(defaults);
        const fresh = read(document.store.text());
        assert.deepEqual(told(kept), told(fresh));
        assert.deepEqual(kept.sections, fresh.sections);
        assert.deepEqual(timelineConflicts(kept), timelineConflicts(fresh));
      }
    }),
    { numRuns: 400 },
  );
});

test('sorting dated entries keeps each with its time and words, and a second time changes nothing', () => {
  const dated = fc.array(fc.integer({ min: 0, max: 4000 }), { minLength: 2, maxLength: 9 });
  fc.assert(
    fc.property(dated, fc.constantFrom('\n', '\r\n'), (minutes, eol) => {
      const lines = minutes.flatMap((minute, rank) => {
        const stamp = new Date(Date.UTC(2026, 2, 8) + minute * 60_000).toISOString();
        return [`- ${stamp.slice(0, 10)} ${stamp.slice(11, 16)} - Entry ${rank}.`, '  More.'];
      });
      const text = withTimeline(lines, eol);
      const sorted = applyEdits(text, sortPlan(text));
      assert.deepEqual([...told(read(sorted))].sort(), [...told(read(text))].sort());
      assert.deepEqual(sortPlan(sorted), []);
      assert.deepEqual(sorted.split(eol).sort(), text.split(eol).sort());
    }),
    { numRuns: 200 },
  );
});

function sortPlan(text: string): readonly Edit[] {
  const plan = planAction(read(text), { type: 'sort-timeline' }, { now: 0 });
  return plan.type === 'edits' ? plan.edits : [];
}

test('an entry that had its date from the one above names it when it is sorted before that', () => {
  const text = withTimeline(['- 2026-03-08 14:05 - One.', '- 14:03 - Two.', '- 14:10 - Three.', '- 14:07 - Four.']);
  const expected = ['- 2026-03-08 14:03 - Two.', '- 2026-03-08 14:05 - One.', '- 14:07 - Four.', '- 14:10 - Three.'];
  assert.equal(applyEdits(text, sortPlan(text)), withTimeline(expected));
});

test('sorting any list changes no time, and a second time changes nothing', () => {
  fc.assert(
    fc.property(lists, lines => {
      const text = withTimeline(lines);
      const sorted = applyEdits(text, sortPlan(text));
      assert.deepEqual(timesOf(sorted).sort(), timesOf(text).sort());
      assert.deepEqual(sortPlan(sorted), []);
    }),
    { numRuns: 400 },
  );
});

function timesOf(text: string): string[] {
  const entries = read(text).timelines.flatMap(({ timeline }) => timeline.entries);
  return entries.map(({ time, text: words }) => `${time.certainty} ${time.instant} ${time.end} ${words}`);
}
