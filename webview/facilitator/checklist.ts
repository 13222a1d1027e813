import type { ActionItemView, PostMortemView } from '../../core/view';
import { aimOrder } from './choices';
import { aimTexts } from './words';

/** A line of the closing checklist: done, or saying what is missing. */
export interface Check {
  readonly isDone: boolean;
  readonly text: string;
}

/** What should stand before people leave. */
export function checksOf(view: PostMortemView, wasRead: boolean): readonly Check[] {
  return [
    directive(wasRead),
    factors(view),
    aims(view),
    owners(view),
    ...questions(view),
    followUp(view),
    ...sensitive(view),
  ];
}

/** What the items of one aim still lack, in a sentence; `undefined` for nothing. */
export function lackOf(items: readonly ActionItemView[]): string | undefined {
  if (items.length === 0) return 'Still lacks an action item.';
  const open = items.filter(({ done }) => !done);
  const lacks = [
    counted(open.filter(item => isBlank(item.owner)).length, 'owner'),
    counted(open.filter(item => isBlank(item.priority)).length, 'priority'),
    counted(open.filter(item => isBlank(item.due)).length, 'due date'),
  ].filter(text => text !== '');
  return lacks.length === 0 ? undefined : `Still lacks ${lacks.join(', ')}.`;
}

function counted(count: number, name: string): string {
  if (count === 0) return '';
  const plural = name.endsWith('y') ? `${name.slice(0, -1)}ies` : `${name}s`;
  return count === 1 ? `1 ${name}` : `${count} ${plural}`;
}

function directive(wasRead: boolean): Check {
  const text = wasRead ? 'The prime directive was read aloud.' : 'The prime directive was not read aloud yet.';
  return { isDone: wasRead, text };
}

function factors({ factors: { items } }: PostMortemView): Check {
  if (items.length === 0) return { isDone: false, text: 'No contributing factor is written down yet.' };
  if (items.length === 1) return { isDone: false, text: 'There is one contributing factor; look for a second.' };
  return { isDone: true, text: `${items.length} contributing factors are written down.` };
}

function aims({ remediation: { items, noneNeeded = [] } }: PostMortemView): Check {
  const served = new Set([...items, ...noneNeeded].map(({ aim }) => aim));
  const empty = aimOrder.filter(aim => !served.has(aim)).map(aim => aimTexts[aim].title);
  if (empty.length === 0) return { isDone: true, text: 'Each of the four aims has an action item, or needs none.' };
  return { isDone: false, text: `No action item yet for: ${empty.join(', ')}.` };
}

function owners({ remediation: { items } }: PostMortemView): Check {
  const without = items.filter(item => !item.done && isBlank(item.owner)).length;
  if (items.length === 0) return { isDone: false, text: 'There are no action items yet.' };
  if (without === 0) return { isDone: true, text: 'Every action item has an owner.' };
  return { isDone: false, text: `${without} of ${items.length} action items have no owner.` };
}

/** Answered, or left open on purpose. */
function questions({ meeting }: PostMortemView): readonly Check[] {
  if (meeting.questions.length === 0) return [];
  const open = meeting.questions.filter(({ done, kept }) => !done && !kept).length;
  if (open === 0) return [{ isDone: true, text: 'Every question is answered, or kept on purpose.' }];
  return [{ isDone: false, text: open === 1 ? '1 question is open.' : `${open} questions are open.` }];
}

function followUp({ followUp: { stated } }: PostMortemView): Check {
  if (stated === undefined) return { isDone: false, text: 'The follow-up review has no date yet.' };
  return { isDone: true, text: `The follow-up review is on ${longDate(stated)}.` };
}

function sensitive({ findings }: PostMortemView): readonly Check[] {
  if (findings.sensitive === 0) return [];
  const text = `Sensitive content may stand in ${findings.sensitive} places; look at them before publishing.`;
  return [
    {
      isDone: false,
      text: findings.sensitive === 1 ? text.replace('1 places', '1 place').replace('them', 'it') : text,
    },
  ];
}

/** `8 May 2026` of `2026-05-08`; other text as it is. */
export function longDate(date: string): string {
  const instant = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(instant)) return date;
  const format = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat('en-GB', format).format(instant);
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
