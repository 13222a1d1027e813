/** What we use of the Markdown parser that VS Code's preview hands over: its public plugin interface, of any version. */
export interface MarkdownIt {
  readonly core: { readonly ruler: { push(name: string, rule: (state: MarkdownState) => void): void } };
  readonly renderer: { readonly rules: { [type: string]: unknown } };
}

export interface MarkdownState {
  readonly src: string;
  readonly tokens: MarkdownToken[];
  /** What the caller of the parser knows of the document. */
  readonly env: unknown;
  readonly inlineMode?: boolean;
  readonly Token: new (type: string, tag: string, nesting: 0) => MarkdownToken;
}

export interface MarkdownToken {
  readonly type: string;
  readonly level: number;
  readonly nesting: number;
  /** First line and the line after the last, 0-based. */
  readonly map: readonly number[] | null;
  content: string;
}
