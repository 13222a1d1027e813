import assert from 'node:assert/strict';

/** What a meeting changes in a document: places with what stands there afterwards, and the sections at its end. */
export interface Changes {
  readonly places: readonly (readonly [place: string, words: string])[];
  /** From the first section that is new; `note` is the line of the meeting’s own times. */
  readonly ending: (note: string) => string;
}

/** The document after the meeting; only the note of the meeting's own times is taken from what was written. */
export function expectedDocument(before: string, written: string, { places, ending }: Changes): string {
  const [note] = /^- Meeting on \d{4}-\d{2}-\d{2} from \d{2}:\d{2} to \d{2}:\d{2} \S+$/m.exec(written) ?? [];
  assert.ok(note !== undefined, written);
  const changed = places.reduce((text, [place, words]) => {
    assert.ok(text.includes(place), place);
    return text.replace(place, () => words);
  }, before);
  return changed + ending(note);
}

/** The record of the meeting, with those who were there. */
export function recordOf(note: string, [first, second]: readonly [string, string]): string {
  return `## Meeting

### Attendance

- [x] ${first}
- [x] ${second}
- [x] Ben

### Parking lot

- Talk with the bank (kept open)

### Questions

- [x] Why did nobody see it earlier?

### Notes

${note}
- Remedies rest until 2026-03-12, then we decide.
`;
}
