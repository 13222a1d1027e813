import type { CompletionItem, CompletionItemKind, CompletionParams } from 'vscode-languageserver';
import { type Completion, complete } from '../core/complete';
import type { Client } from './client';
import type { Documents } from './documents';
import type { Findings } from './findings';

/** Gives what may be written at a place of a post-mortem; silence elsewhere. */
export class Completions {
  readonly #client: Client;
  readonly #documents: Documents;
  readonly #findings: Findings;

  constructor(client: Client, documents: Documents, findings: Findings) {
    this.#client = client;
    this.#documents = documents;
    this.#findings = findings;
  }

  at({ textDocument, position }: CompletionParams): CompletionItem[] {
    const document = this.#documents.get(textDocument.uri);
    if (document === undefined || position.line >= document.content.store.lineCount) return [];
    const { eol } = document.content.store;
    const completions = complete(this.#findings.read(document), position, { now: Date.now() });
    return completions.map(completion => toItem(completion, eol, this.#client));
  }
}

/** A completion as the protocol has it, for a client that may not take snippets. */
export function toItem(completion: Completion, eol: string, { takesSnippets }: Client): CompletionItem {
  const { label, detail, range, kind, filterText, sortText } = completion;
  const isSnippet = completion.snippet === true;
  const text = isSnippet && !takesSnippets ? withoutPlaceholders(completion.newText) : completion.newText;
  return {
    label,
    kind: kinds[kind],
    textEdit: { range, newText: text.replace(/\r\n|\r|\n/g, eol) },
    insertTextFormat: isSnippet && takesSnippets ? 2 : 1,
    ...(detail === undefined ? {} : { detail }),
    ...(filterText === undefined ? {} : { filterText }),
    ...(sortText === undefined ? {} : { sortText }),
  };
}

/** The icons that come nearest. */
const kinds: { readonly [kind in Completion['kind']]: CompletionItemKind } = {
  section: 22,
  entry: 23,
  kind: 14,
  aim: 20,
  field: 10,
  value: 12,
  page: 17,
};

/** A snippet as plain text: each placeholder becomes the text that it proposes, of several the first. */
export function withoutPlaceholders(snippet: string): string {
  return snippet
    .replace(/(?<!\\)\$\{\d+\|((?:\\.|[^\\,|])*)(?:,(?:\\.|[^\\|])*)?\|\}/g, '$1')
    .replace(/(?<!\\)\$\{\d+:((?:\\.|[^\\}])*)\}/g, '$1')
    .replace(/(?<!\\)\$(?:\d+|\{\d+\})/g, '')
    .replace(/\\([$}\\,|])/g, '$1');
}
