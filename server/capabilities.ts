import type { ServerCapabilities } from 'vscode-languageserver';
import type { Client } from './client';

/** Characters after which something of ours can follow; Markdown has no suggestions while typing without them. */
const triggerCharacters = ['#', '-', '*', '|', ':', '(', ' ', '<', '['];

/** The kinds of code actions that the server gives. */
export const actionKinds = ['quickfix', 'refactor.rewrite', 'source.fixAll.postmortem'] as const;

/** What the server offers to this client. Symbols and folding are left to the editor's Markdown support. */
export function capabilitiesFor(client: Client): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: 2, save: { includeText: false } },
    codeActionProvider: { codeActionKinds: [...actionKinds], resolveProvider: client.resolvesActionEdits },
    completionProvider: { triggerCharacters },
    hoverProvider: true,
    definitionProvider: true,
    documentLinkProvider: {},
    inlayHintProvider: true,
    ...(client.pullsDiagnostics
      ? {
          diagnosticProvider: {
            identifier: 'postmortem',
            interFileDependencies: false,
            workspaceDiagnostics: false,
          },
        }
      : {}),
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}
