import { type Disposable, l10n, workspace } from 'vscode';

const scheme = 'postmortem-rule';

/** Before a rule's id and `.md`: where VS Code shows its explanation, bundled, read-only and without network. */
export const rulePageBase = `${scheme}:/`;

/** Serves the explanations of the rules as read-only Markdown documents. */
export function serveRulePages(): Disposable {
  return workspace.registerTextDocumentContentProvider(scheme, {
    async provideTextDocumentContent(uri) {
      const { rulePage } = await import('../core/rules/pages');
      const id = uri.path.replace(/^\//, '').replace(/\.md$/, '');
      return rulePage(id) ?? l10n.t('There is no rule “{0}” in this version.', id);
    },
  });
}
