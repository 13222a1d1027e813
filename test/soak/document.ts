import { readPostMortem } from '../../core/document/postMortem';
import { defaults } from '../../core/settings';
import { toView } from '../../core/view';

/** Where something that was written belongs. */
export type Place = 'entries' | 'factors' | 'parkingLot';

/** Something that somebody wrote, by its words, which nobody else used. */
export interface Written {
  readonly place: Place;
  readonly words: string;
}

/** What a document of so many entries begins with; it takes a while to read. */
export function soakDocument(entries: number): string {
  const lines = Array.from({ length: entries }, (_, rank) => {
    const time = new Date(Date.UTC(2026, 2, 8, 6) + rank * 180_000).toISOString().slice(11, 16);
    return `- ${time} - ${['effect', 'action', 'understanding'][rank % 3]}: Checkout step ${rank} of the night was noted here.`;
  });
  return `# Post-mortem: a long night

<!-- post-mortem -->

- **Announced:** 2026-03-08 06:05
- **Zone:** UTC
- **Facilitator:** Ines
- **Participants:** Ines, Yusuf, Tomasz

## Summary

Checkouts were slow for a night.

## Timeline

${lines.join('\n')}

## Contributing factors

- The disk was full.

## Remediation

- [ ] Add a disk (aim: likelihood; owner: @yusuf; due: 2026-04-10; priority: P1)
`;
}

/** The 1-based line after which the writer goes on: the last of the timeline. */
export function lastEntryLine(text: string): number {
  const { timeline } = viewOf(text);
  return timeline.entries.at(-1)?.endLine ?? 1;
}

/** How many entries the timeline has. */
export function entryCount(text: string): number {
  return viewOf(text).timeline.entries.length;
}

/** What is not in the document, not in its place, or there more than once. */
export function missingFrom(text: string, record: readonly Written[]): readonly string[] {
  const view = viewOf(text);
  const found: { readonly [place in Place]: readonly string[] } = {
    entries: view.timeline.entries.map(each => each.text),
    factors: view.factors.items.map(each => each.text),
    parkingLot: view.meeting.parkingLot.map(each => each.text),
  };
  return record.flatMap(({ place, words }) => {
    const count = found[place].filter(each => each.includes(words)).length;
    return count === 1 ? [] : [`“${words}” stands ${count} times among the ${place}.`];
  });
}

/** The document without what was written, line by line, which is what it began with. */
export function withoutWritten(text: string): string {
  const lines = text.split('\n').filter(line => !/\bSoak \d+ /.test(line));
  return lines.join('\n').replace(/\n+## Meeting[\s\S]*$/, '\n');
}

function viewOf(text: string) {
  return toView(readPostMortem(text, 'night.md', defaults), []);
}
