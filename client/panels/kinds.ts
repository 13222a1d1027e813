import { l10n } from 'vscode';

export type PanelKind = 'timeline' | 'facilitator';

/** What tells the two panels apart. The bundles are `dist/webview/KIND.js` and `.css`. */
export const panelKinds: readonly PanelKind[] = ['timeline', 'facilitator'];

/** The view type under which VS Code restores a panel. */
export function viewType(kind: PanelKind): string {
  return `postmortem.${kind}`;
}

export function panelTitle(kind: PanelKind, fileName: string): string {
  return kind === 'timeline' ? l10n.t('Timeline: {0}', fileName) : l10n.t('Facilitator: {0}', fileName);
}
