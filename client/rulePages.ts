import { type Disposable, l10n, Uri, workspace } from 'vscode';

const scheme = 'postmortem-rule';

/** Before a rule's id and `.md`: where VS Code shows its explanation, bundled, read-only and without network. */
export const rulePageBase = `${scheme}:/`;

const checklist = 'rotation-checklist';

/** What to do about a secret that was written down. */
export const rotationChecklist = Uri.parse(`${rulePageBase}${checklist}.md`);

/** Serves the explanations of the rules, which lie in the extension, as read-only Markdown documents; the checklist too. */
export function serveRulePages(extension: Uri): Disposable {
  return workspace.registerTextDocumentContentProvider(scheme, {
    async provideTextDocumentContent({ path }) {
      const id = path.replace(/^\//, '').replace(/\.md$/, '');
      const pages: unknown = JSON.parse(
        new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extension, 'dist', 'rulePages.json'))),
      );
      const page: unknown =
        typeof pages === 'object' && pages !== null && Object.hasOwn(pages, id) ? Reflect.get(pages, id) : undefined;
      return typeof page === 'string' ? page : noSuchRule(id);
    },
  });
}

function noSuchRule(id: string): string {
  return l10n.t('There is no rule “{0}” in this version.', id);
}
