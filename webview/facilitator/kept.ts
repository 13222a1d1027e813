import type { Sent } from './drafts';
import { readDrawer } from './drawers';
import { readClock } from './keptClock';
import { readMarks } from './marks';
import type { Kept } from './meetingState';
import { steps } from './words';

/** Reads what an earlier panel kept; what is damaged gives way to a fresh start, field by field. */
export function readKept(value: unknown): Kept | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { step, entry, wasRead, clock, marks, drawer, drafts, open, isFollowUp, waiting } = { ...nothing, ...value };
  return {
    step: steps.find(({ id }) => id === step)?.id ?? 'preparation',
    entry: typeof entry === 'number' && Number.isSafeInteger(entry) && entry >= 0 ? entry : 0,
    wasRead: wasRead === true,
    clock: readClock(clock),
    marks: readMarks(marks),
    ...readDrawer(drawer),
    drafts: typeof drafts === 'object' && drafts !== null ? textsOf(drafts) : {},
    open: Array.isArray(open) ? open.filter(form => typeof form === 'string') : [],
    ...(isFollowUp === true && { isFollowUp }),
    waiting: typeof waiting === 'object' && waiting !== null ? sentOf(waiting) : {},
  };
}

interface Unread {
  readonly step: unknown;
  readonly entry: unknown;
  readonly wasRead: unknown;
  readonly clock: unknown;
  readonly marks: unknown;
  readonly drawer: unknown;
  readonly drafts: unknown;
  readonly open: unknown;
  readonly isFollowUp: unknown;
  readonly waiting: unknown;
}

const nothing: Unread = {
  step: undefined,
  entry: undefined,
  wasRead: undefined,
  clock: undefined,
  marks: undefined,
  drawer: undefined,
  drafts: undefined,
  open: undefined,
  isFollowUp: undefined,
  waiting: undefined,
};

function textsOf(drafts: object): { readonly [field: string]: string } {
  return Object.fromEntries(
    Object.entries(drafts).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
}

function sentOf(waiting: object): { readonly [id: string]: Sent } {
  return Object.fromEntries(
    Object.entries(waiting).flatMap(([id, value]: [string, unknown]) => {
      if (typeof value !== 'object' || value === null) return [];
      const { form, fields, becomes }: { readonly [name: string]: unknown } = { ...value };
      if (typeof form !== 'string' || typeof fields !== 'object' || fields === null) return [];
      return [[id, { form, fields: textsOf(fields), ...(typeof becomes === 'string' && { becomes }) }]];
    }),
  );
}
