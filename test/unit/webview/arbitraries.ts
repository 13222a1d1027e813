import fc from 'fast-check';
import type { EntryView } from '../../../core/view';
import { entryAt, incident } from '../../webview/samples';

const minutes = fc.oneof(fc.integer({ min: 0, max: 180 }), fc.integer({ min: -100_000, max: 100_000 }));
const certainty = fc.constantFrom('exact', 'approximate', 'date-only', 'range', 'unknown' as const);
const kind = fc.constantFrom('action', 'effect', 'understanding', undefined);
const words = fc.oneof(fc.string({ maxLength: 60 }), fc.constant('x'.repeat(5000)), fc.constant('\u202eabc 😀😀😀'));

const entry = fc.record({ minutes, certainty, kind, words, length: fc.integer({ min: 0, max: 90 }) });

/** Timelines with entries of all kinds, in any order, some without a place in time. */
export const timelines = fc.array(entry, { minLength: 1, maxLength: 60 }).map(drafts => {
  const entries = drafts.map(({ minutes: at, certainty: how, kind: what, words: text, length }, index): EntryView => {
    const made = entryAt(index, at, text, { certainty: how, ...(what !== undefined && { kind: what }) });
    if (how === 'unknown') {
      const { start: _, end: __, localLabel: ___, utcLabel: ____, ...untimed } = made;
      return untimed;
    }
    return how === 'range' ? { ...made, end: (made.start ?? 0) + length * 60_000 } : made;
  });
  return { ...incident.timeline, entries };
});
