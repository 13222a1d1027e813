import fc from 'fast-check';
import type { EntryView, TimelineView } from '../../../core/view';
import { entryAt, incident } from '../../webview/samples';

const minutes = fc.oneof(fc.integer({ min: 0, max: 180 }), fc.integer({ min: -100_000, max: 100_000 }));
const certainty = fc.constantFrom('exact', 'approximate', 'date-only', 'range', 'unknown' as const);
const kind = fc.constantFrom('action', 'effect', 'understanding', undefined);
const words = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.lorem({ maxCount: 12 }),
  fc.constant('x'.repeat(5000)),
  fc.constant('\u202eabc 😀😀😀'),
);
const entry = fc.record({
  minutes,
  certainty,
  kind,
  words,
  length: fc.integer({ min: 0, max: 90 }),
  starred: fc.boolean(),
});

/** Timelines with entries of all kinds, in any order, some without a place in time. */
export const timelines = fc.array(entry, { minLength: 1, maxLength: 60 }).map(drafts =>
  timelineOf(
    drafts.map(({ minutes: at, certainty: how, kind: what, words: text, length, starred }, index): EntryView => {
      const made = entryAt(index, at, text, { certainty: how, starred, ...(what !== undefined && { kind: what }) });
      if (how === 'unknown') {
        const { start: _, end: __, localLabel: ___, utcLabel: ____, ...untimed } = made;
        return untimed;
      }
      return how === 'range' ? { ...made, end: (made.start ?? 0) + length * 60_000 } : made;
    }),
  ),
);

/** Two to two thousand entries spread over three minutes to five weeks, most of them in bursts. */
export const crowds = fc
  .record({
    count: fc.oneof(fc.integer({ min: 2, max: 60 }), fc.integer({ min: 2, max: 2000 })),
    span: fc.constantFrom(3, 45, 600, 3 * 1440, 35 * 1440),
    burst: fc.integer({ min: 1, max: 40 }),
    seed: fc.integer({ min: 1, max: 1_000_000 }),
  })
  .map(({ count, span, burst, seed }) => {
    let state = seed;
    const random = () => {
      state = (state * 48_271) % 2_147_483_647;
      return state / 2_147_483_647;
    };
    let at = 0;
    const kinds = ['action', 'effect', 'understanding'] as const;
    return timelineOf(
      Array.from({ length: count }, (_, index) => {
        at = index % burst === 0 ? random() * span : Math.min(span, at + random() * 3);
        const rank = Math.floor(random() * 4);
        return entryAt(index, Math.round(at), `Entry ${index} says a few words`.slice(0, 8 + rank * 7), {
          starred: random() < 0.05,
          ...(kinds[rank] !== undefined && { kind: kinds[rank] }),
        });
      }),
    );
  });

function timelineOf(entries: readonly EntryView[]): TimelineView {
  return { ...incident.timeline, entries };
}
