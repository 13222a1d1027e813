/** Texts typed and not yet written, by field: `missed/text`, `item:0:Rotate keys/owner`. */
export interface Drafts {
  readonly [field: string]: string;
}

/** A form waiting for its answer, with what was sent. */
export interface Sent {
  readonly form: string;
  readonly fields: Drafts;
  /** The form's name once it is written, where its name holds a text that changes with it. */
  readonly becomes?: string;
}

/** The drafts with one field changed; `undefined` takes it out. An empty text stays: it may empty a field. */
export function withDraft(drafts: Drafts, field: string, text: string | undefined): Drafts {
  const { [field]: _, ...others } = drafts;
  return text === undefined ? others : { ...others, [field]: text };
}

/** The drafts after what was sent was written: only texts that are still as sent go; later typing stays. */
export function withoutWritten(drafts: Drafts, sent: Sent): Drafts {
  const left = Object.entries(drafts).filter(([field, text]) => sent.fields[field] !== text);
  return Object.fromEntries(left.map(([field, text]) => [renamed(field, sent), text]));
}

/** The drafts with what was written put back, after an undo; a field that holds something again keeps it. */
export function withTakenBack(drafts: Drafts, sent: Sent): Drafts {
  return { ...sent.fields, ...drafts };
}

/** The name of a form's field. */
export function fieldName(form: string, name: string): string {
  return `${form}/${name}`;
}

/** Whether a field waits to be written; private notes do not. */
export function isForDocument(field: string): boolean {
  return !field.startsWith('private/');
}

/** The form of an action item: its words and its rank among items of the same words, safe in a field's name. */
export function itemForm(text: string, rank: number): string {
  return `item:${rank}:${text.replaceAll('%', '%25').replaceAll('/', '%2F')}`;
}

/** The words of the action item that a form is about; `undefined` for other forms. */
export function itemText(form: string): string | undefined {
  const text = /^item:\d+:/.test(form) ? form.slice(form.indexOf(':', 5) + 1) : undefined;
  return text?.replaceAll('%2F', '/').replaceAll('%25', '%');
}

/** What is typed in a form, by the names of its fields. */
export function draftsOf(drafts: Drafts, form: string): Drafts {
  const prefix = `${form}/`;
  const own = Object.entries(drafts).filter(([field]) => field.startsWith(prefix));
  return Object.fromEntries(own.map(([field, text]) => [field.slice(prefix.length), text]));
}

function renamed(field: string, { form, becomes }: Sent): string {
  const prefix = `${form}/`;
  return becomes !== undefined && field.startsWith(prefix) ? `${becomes}/${field.slice(prefix.length)}` : field;
}
