import type { PostMortem } from '../document/postMortem';
import { actionItemLabel, readActionItem } from '../model/actionItems';
import { hasWords, itemsIn, type SectionItem } from '../model/listItems';
import { actionItemsIn } from '../view/remediation';
import type { PublicPart } from './publicTimeline';
import { bodyOf } from './sectionBody';

/** The steps of remediation without owner, date and ticket; where there are no items, the section's words. */
export function publicSteps(postMortem: PostMortem): PublicPart {
  const steps = postMortem.sections
    .filter(({ id }) => id === 'remediation')
    .flatMap(section => {
      const listed = itemsIn(postMortem.store, section)
        .filter(item => hasWords(item.text))
        .map(item => listedStep(item, postMortem));
      const rows = actionItemsIn(postMortem, section).filter(({ readOnly }) => readOnly);
      return [...listed, ...rows];
    });
  const unique = [...new Map(steps.map(step => [step.line, step] as const)).values()].sort((a, b) => a.line - b.line);
  if (unique.length === 0) return { lines: bodyOf(postMortem, 'remediation'), leftOut: [], shortened: [] };
  const inner = unique.filter(({ owner, due, priority, ticket }) => owner ?? due ?? priority ?? ticket);
  return {
    lines: unique.map(({ text, done }) => `- [${done ? 'x' : ' '}] ${withoutTickets(text)}`),
    leftOut: [],
    shortened: inner.map(({ line }) => {
      return { what: 'owner, date or ticket of a step', lines: { start: line, end: line + 1 } };
    }),
  };
}

interface Step {
  readonly line: number;
  readonly text: string;
  readonly done: boolean;
  readonly owner?: string;
  readonly due?: string;
  readonly priority?: string;
  readonly ticket?: string;
}

/** An item with the lines that its first paragraph goes on in. */
function listedStep(item: SectionItem, { store }: PostMortem): Step {
  const words = [item.text];
  for (let line = item.line + 1; line < item.end; line += 1) {
    const text = store.lineAt(line).trim();
    if (text === '' || /^(?:[-*+>|#]|\d{1,9}[.)]\s|`{3}|~{3}|!\[)/.test(text)) break;
    words.push(text);
  }
  const { item: _, written: __, ...read } = readActionItem({ ...item, text: words.join(' ') });
  return { ...read, line: item.line, text: actionItemLabel({ item, written: [], ...read }) };
}

function withoutTickets(text: string): string {
  return text
    .replace(/ ?[([](?:[A-Z][A-Z\d]{1,9}-\d{1,7}|#\d{1,7})[)\]]/g, '')
    .replace(/ ?\(\)/g, '')
    .trim();
}
