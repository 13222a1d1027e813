import * as v from 'valibot';
import { aims, fieldNames, kinds } from '../../core/model/vocabulary';
import { exportFormats, type FromWebview } from '../../protocol';

const line = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = v.pipe(v.string(), v.maxLength(100_000));
const optionalText = v.exactOptional(text);

const namedEntry = v.exactOptional(v.object({ line, when: text }));

const action = v.variant('type', [
  v.object({
    type: v.literal('insert-entry'),
    time: text,
    text,
    kind: v.exactOptional(v.picklist(kinds)),
    near: v.exactOptional(v.number()),
  }),
  v.object({ type: v.literal('move-entry'), line, expected: text, to: v.pipe(v.number(), v.finite()) }),
  v.object({ type: v.literal('add-factor'), text, theme: optionalText, entry: namedEntry }),
  v.object({ type: v.literal('edit-factor'), line, expected: text, theme: optionalText, entry: namedEntry }),
  v.object({
    type: v.literal('add-action-item'),
    text,
    aim: v.exactOptional(v.picklist(aims)),
    owner: optionalText,
    due: optionalText,
    priority: optionalText,
    ticket: optionalText,
  }),
  v.object({
    type: v.literal('edit-action-item'),
    line,
    expected: text,
    text: optionalText,
    done: v.exactOptional(v.boolean()),
    fields: v.object({
      aim: optionalText,
      owner: optionalText,
      due: optionalText,
      priority: optionalText,
      ticket: optionalText,
    }),
  }),
  v.object({ type: v.literal('set-field'), field: v.picklist(fieldNames), value: text }),
  v.object({
    type: v.literal('add-note'),
    part: v.picklist(['Attendance', 'Parking lot', 'Questions', 'Notes']),
    text,
  }),
  v.object({
    type: v.literal('mark-note'),
    part: v.picklist(['Parking lot', 'Questions']),
    line,
    expected: text,
    mark: v.picklist(['done', 'kept', 'open']),
  }),
  v.object({ type: v.literal('set-attendance'), name: text, present: v.boolean() }),
  v.object({ type: v.literal('meeting-time'), moment: v.picklist(['began', 'ended']) }),
  v.object({ type: v.literal('set-soak'), date: text }),
  v.object({ type: v.literal('none-needed'), aim: v.picklist(aims), reason: text }),
  v.object({ type: v.literal('set-follow-up'), date: text }),
  v.object({
    type: v.literal('set-tickets'),
    tickets: v.array(v.object({ line, expected: text, ticket: text })),
  }),
  v.object({ type: v.literal('start-follow-up') }),
  v.object({ type: v.literal('sort-timeline') }),
  v.object({ type: v.literal('declare') }),
]);

const fromWebview = v.variant('type', [
  v.object({ type: v.literal('ready') }),
  v.object({
    type: v.literal('reveal'),
    line,
    endLine: line,
    focus: v.boolean(),
    more: v.exactOptional(v.array(v.object({ line, endLine: line }))),
  }),
  v.object({ type: v.literal('lock'), locked: v.boolean() }),
  v.object({ type: v.literal('export'), format: v.picklist(exportFormats), zone: optionalText }),
  v.object({ type: v.literal('act'), id: text, action }),
  v.object({ type: v.literal('ask-written'), id: text }),
  v.object({ type: v.literal('keep'), state: v.looseObject({ uri: v.string() }) }),
  v.object({ type: v.literal('undo') }),
  v.object({ type: v.literal('copy'), text }),
  v.object({ type: v.literal('save') }),
  v.object({ type: v.literal('invite'), what: v.picklist(['meeting', 'follow-up']), preset: optionalText }),
  v.object({ type: v.literal('show'), what: v.picklist(['timeline', 'document']) }),
  v.object({ type: v.literal('backlog'), what: v.picklist(['issues', 'export']) }),
  v.object({ type: v.literal('ask-seen') }),
  v.object({ type: v.literal('show-seen'), uri: text, line }),
  v.object({ type: v.literal('open-link'), link: v.picklist(['prime-directive']) }),
]);

const flag = v.fallback(v.optional(v.boolean(), false), false);
const state = v.object({ uri: v.string(), locked: flag, isFollowUp: flag });

/** A message of a webview, or `undefined` for anything that is none. */
export function readMessage(message: unknown): FromWebview | undefined {
  const result = v.safeParse(fromWebview, message);
  return result.success ? result.output : undefined;
}

/** The document's address in what a webview kept over a reload, whether it stays with it, and for what meeting it is; `undefined` where it kept nothing of ours. */
export function readState(kept: unknown): v.InferOutput<typeof state> | undefined {
  const result = v.safeParse(state, kept);
  return result.success ? result.output : undefined;
}
