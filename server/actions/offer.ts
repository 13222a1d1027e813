import type { Command, WorkspaceEdit } from 'vscode-languageserver';
import type { Problem } from '../../core/rules';

/** A code action before anybody asked what it does in detail. */
export interface Offer {
  readonly title: string;
  readonly kind: ActionKind;
  /** What it cures; empty where it is offered without a finding. */
  readonly problems: readonly Problem[];
  readonly preferred: boolean;
  /** What the client does in place of an edit. */
  readonly instead?: Command;
  /** What the client runs after the edit. */
  readonly command?: Command;
  /** The edit, computed when it is wanted; `undefined` when it turns out that there is nothing to do. */
  readonly edit: () => WorkspaceEdit | Promise<WorkspaceEdit | undefined> | undefined;
}

export type ActionKind = 'quickfix' | 'refactor.rewrite' | 'source.fixAll.postmortem';

/** Whether a client that asks for `only` these kinds wants `kind`; every kind covers the ones below it. */
export function isWanted(kind: ActionKind, only: readonly string[]): boolean {
  return only.some(wanted => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
}
