import type { PostMortem } from '../document/postMortem';
import type { ActionItemFields } from '../model/vocabulary';
import { type RemediationItem, remediationItems } from '../remediation';
import type { Problem } from '../rules';
import { sensitiveKind } from '../sensitive';
import { fingerprint } from '../text';
import { issueBody, issueLabel, issueTitle } from './issueText';

/** What of a document goes into a backlog, and what stays. */
export interface Backlog {
  readonly drafts: readonly IssueDraft[];
  /** Items that have a ticket already. */
  readonly tracked: number;
  /** Items that are done and have no ticket. */
  readonly done: number;
  /** Of all items that stand in the document, those without a draft included. */
  readonly keys: readonly string[];
  /** Items that stay because something sensitive was found in them; lines of the document. */
  readonly withheld: readonly { readonly line: number; readonly findings: number }[];
}

/** An item as an issue of a tracker. Fields are as the document says them. */
export interface IssueDraft extends Omit<ActionItemFields, 'ticket'> {
  /** Where the item stands, and its words, by which it is found again. */
  readonly line: number;
  readonly expected: string;
  /** The same for the same words in the same document. */
  readonly key: string;
  readonly title: string;
  /** Markdown; ends with a comment that holds the key. */
  readonly body: string;
  readonly labels: readonly string[];
}

/**
 * The open items without a ticket, ready to be sent. `identity` tells the document from all others and is never shown;
 * `problems` are all findings of the document, those that were looked for in idle time included.
 */
export function backlogOf(postMortem: PostMortem, problems: readonly Problem[], identity: string): Backlog {
  const items = remediationItems(postMortem);
  const open = items.filter(item => !item.done && item.ticket === undefined);
  const sensitive = problems.filter(({ ruleId }) => sensitiveKind(ruleId) !== undefined);
  const withheld = open.flatMap(({ line, end }) => {
    const findings = sensitive.filter(({ range }) => range.start.line < end && range.end.line >= line).length;
    return findings === 0 ? [] : [{ line, findings }];
  });
  const stays = new Set(withheld.map(({ line }) => line));
  const keyOf = keysIn(fingerprint(identity));
  const source = sourceOf(postMortem, sensitive);
  // Every item counts, so that a key stays the same when another one is linked, done or settled.
  const keyed = items.map(item => ({ item, key: keyOf(item.text) }));
  return {
    drafts: keyed
      .filter(({ item }) => open.includes(item) && !stays.has(item.line))
      .map(({ item, key }) => draftOf(item, key, source)),
    keys: keyed.map(({ key }) => key),
    tracked: items.filter(({ ticket }) => ticket !== undefined).length,
    done: items.filter(({ done, ticket }) => done && ticket === undefined).length,
    withheld,
  };
}

function draftOf(item: RemediationItem, key: string, source: string): IssueDraft {
  const { line, text, aim, owner, due, priority } = item;
  return {
    line,
    expected: text,
    key,
    title: issueTitle(text),
    body: issueBody(item, source, key),
    labels: [issueLabel],
    ...(aim === undefined ? {} : { aim }),
    ...(owner === undefined ? {} : { owner }),
    ...(due === undefined ? {} : { due }),
    ...(priority === undefined ? {} : { priority }),
  };
}

/** A key for each text; the second item with the same words gets another one. */
function keysIn(document: string): (words: string) => string {
  const counts = new Map<string, number>();
  return words => {
    const own = fingerprint(words.toLowerCase().replace(/\s+/g, ' ').trim());
    const count = (counts.get(own) ?? 0) + 1;
    counts.set(own, count);
    return `${document}-${own}${count === 1 ? '' : `-${count}`}`;
  };
}

/** The document's title for the issue; without words where something sensitive stands in it. */
function sourceOf({ title, titleLine, metadata }: PostMortem, sensitive: readonly Problem[]): string {
  const lines = [titleLine, metadata.fields.get('title')?.range.start.line];
  return sensitive.some(({ range }) => lines.includes(range.start.line)) ? '' : title;
}
