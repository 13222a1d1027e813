import type { PostMortem } from '../document/postMortem';
import { isDraft } from '../document/running';
import { type Leftover, leftoversOf } from '../model/leftovers';
import { farthestEnd } from '../model/nesting';
import { shiftRange } from '../text';
import { entriesThat } from '../timeline';
import type { DocumentRule } from './rule';

/** Text of a template that waits to be replaced. */
export const sectionLeftover: DocumentRule = {
  id: 'section-leftover',
  summary: 'Nothing of the template is left over: no placeholder, no guidance, no note that something is to come.',
  severity: 'information',
  missing: true,
  scope: 'document',
  *check(postMortem) {
    const { store, sections } = postMortem;
    const severity = isDraft(postMortem) ? ({ severity: 'hint' } as const) : {};
    const placeholders = placeholderLines(postMortem);
    // An item of work may say "TODO", and rules of its own look for its dates.
    const endOfWork = farthestEnd(sections.filter(({ id }) => id === 'remediation' || id === 'meeting'));
    for (let rank = 0; rank < store.chunks.length; rank += 1) {
      const chunk = store.chunks[rank];
      const start = store.starts[rank] ?? 0;
      for (const { range, what } of chunk === undefined ? [] : leftoversOf(chunk)) {
        const line = range.start.line + start;
        if (placeholders.has(line)) continue;
        if ((what === 'note' || what === 'date') && line < endOfWork(line)) continue;
        yield { range: shiftRange(range, start), message: messages[what], ...severity };
      }
    }
  },
};

const messages: { readonly [what in Leftover['what']]: string } = {
  placeholder: 'This placeholder of a template is not filled in yet. Write what belongs here, or take it out.',
  note: 'This says only that something is to come. Write what is known, or who will find out and when.',
  guidance: 'This is the guidance of a template. Write what it asks for in its place, or take it out.',
  date: 'This date is still a placeholder. Write the date, or take it out.',
};

/** Lines on which `timeline-placeholder` speaks. */
function placeholderLines({ timelines }: PostMortem): ReadonlySet<number> {
  return new Set(
    timelines.flatMap(({ line, timeline }) =>
      placeholdersIn(timeline).map(({ stampRange }) => stampRange.start.line + line),
    ),
  );
}

const placeholdersIn = entriesThat(({ time }) => time.certainty === 'placeholder');
