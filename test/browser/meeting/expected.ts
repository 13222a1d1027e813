import assert from 'node:assert/strict';

/** The sample after the meeting of the steps; only the note of the meeting's own times is taken from what was written. */
export function expectedDocument(before: string, written: string): string {
  const [note] = /^- Meeting on \d{4}-\d{2}-\d{2} from \d{2}:\d{2} to \d{2}:\d{2} Europe\/Berlin$/m.exec(written) ?? [];
  assert.ok(note !== undefined, written);
  const dashboard = '- The dashboard of the voucher service shows averages. The slow half was invisible there.\n';
  return [
    ['- **Facilitator:** Ines\n', '- **Facilitator:** Ada Brown\n'],
    ['- 14:52', '- 14:30 - understanding: Support takes it for a problem of one bank.\n- 14:52'],
    ['- 15:10', '- 15:05 - Support tells the bank.\n- 15:10'],
    [dashboard, `\n### Visibility\n\n- Nobody owns the dashboard (14:01)\n${dashboard}`],
    [/$/, ending(note)],
  ].reduce((text, [place = '', words = '']) => text.replace(place, String(words)), before);
}

function ending(note: string): string {
  return `- [ ] Give the dashboard an owner (aim: detection and response; owner: @ines; due: 2026-04-01; ticket: OPS-7)
- [ ] Talk with the bank (ticket: OPS-8)

Validation: none needed, because the index is tested with each migration

## Follow-up review

We review our progress on 2026-05-08.

## Meeting

### Attendance

- [x] @ines
- [x] @yusuf
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
