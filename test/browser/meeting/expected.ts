import assert from 'node:assert/strict';

/** The sample after the meeting of the steps; only the meeting's own times are taken from what was written. */
export function expectedDocument(before: string, written: string): string {
  const note = /^- Meeting on \d{4}-\d{2}-\d{2} from \d{2}:\d{2} Europe\/Berlin$/m.exec(
    written.replace(/ to \d{2}:\d{2}(?= Europe)/, ''),
  );
  assert.ok(note !== null, written);
  return before;
}
