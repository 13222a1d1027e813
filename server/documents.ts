import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
} from 'vscode-languageserver';
import { PostMortemDocument } from '../core/document/postMortem';
import { pathInWorkspace } from './addresses';

/** A document that the client has open. */
export interface OpenDocument {
  readonly uri: string;
  /** As the client counts it. */
  readonly version: number;
  readonly content: PostMortemDocument;
}

/** The documents that the client has open, as the client last told them. */
export class Documents {
  readonly #open = new Map<string, OpenDocument & { version: number }>();
  readonly #folders: () => readonly string[];

  /** `folders` gives the URIs of the workspace folders. */
  constructor(folders: () => readonly string[]) {
    this.#folders = folders;
  }

  get(uri: string): OpenDocument | undefined {
    return this.#open.get(uri);
  }

  all(): readonly OpenDocument[] {
    return [...this.#open.values()];
  }

  /** Whether this very document is still open. */
  has(document: OpenDocument): boolean {
    return this.#open.get(document.uri) === document;
  }

  open({ textDocument: { uri, version, text } }: DidOpenTextDocumentParams): OpenDocument {
    const content = new PostMortemDocument(text, pathInWorkspace(uri, this.#folders()));
    const document = { uri, version, content };
    this.#open.set(uri, document);
    return document;
  }

  /** `undefined` for a document that was never opened. */
  change({ textDocument, contentChanges }: DidChangeTextDocumentParams): OpenDocument | undefined {
    const document = this.#open.get(textDocument.uri);
    if (document === undefined) return undefined;
    document.content.update(contentChanges);
    document.version = textDocument.version;
    return document;
  }

  close({ textDocument }: DidCloseTextDocumentParams): OpenDocument | undefined {
    const document = this.#open.get(textDocument.uri);
    this.#open.delete(textDocument.uri);
    return document;
  }
}
