import type { PostMortem } from '../document/postMortem';
import { remediationItems } from '../remediation';
import type { PublicPart } from './publicTimeline';
import { bodyOf } from './sectionBody';

/** The steps of remediation without owner, date and ticket; where there are no items, the section's words. */
export function publicSteps(postMortem: PostMortem): PublicPart {
  const steps = remediationItems(postMortem);
  if (steps.length === 0) return { lines: bodyOf(postMortem, 'remediation'), leftOut: [], shortened: [] };
  const inner = steps.filter(({ owner, due, priority, ticket }) => owner ?? due ?? priority ?? ticket);
  return {
    lines: steps.map(({ text, done }) => `- [${done ? 'x' : ' '}] ${withoutTickets(text)}`),
    leftOut: [],
    shortened: inner.map(({ line }) => {
      return { what: 'owner, date or ticket of a step', lines: { start: line, end: line + 1 } };
    }),
  };
}

function withoutTickets(text: string): string {
  return text
    .replace(/ ?[([](?:[A-Z][A-Z\d]{1,9}-\d{1,7}|#\d{1,7})[)\]]/g, '')
    .replace(/ ?\(\)/g, '')
    .trim();
}
