import type { InitializeParams } from 'vscode-languageserver';

/** What this client can do, as far as the server acts differently on it. */
export interface Client {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesInlayHints: boolean;
  readonly answersConfiguration: boolean;
  readonly takesActionLiterals: boolean;
  readonly resolvesActionEdits: boolean;
  readonly takesVersionedEdits: boolean;
  readonly createsFiles: boolean;
  /** Shows further places beside a finding. */
  readonly showsRelated: boolean;
  readonly takesSnippets: boolean;
  /** Selects a place in what an edit inserts. */
  readonly takesSnippetEdits: boolean;
  readonly showsMarkdown: boolean;
  /** Takes on-type formatting later than at the start. */
  readonly registersOnType: boolean;
  /** Reads settings files for us, from wherever its workspace lies. */
  readonly readsFiles: boolean;
  /** Tells what Git holds of a document. */
  readonly readsCommits: boolean;
  /** Has the command that opens the page on rotating secrets. */
  readonly opensChecklist: boolean;
  /** Lists the Markdown files of a document's workspace folder for us, and reads them. */
  readonly listsNeighbours: boolean;
  /** Tells to which site a document belongs. */
  readonly tellsSite: boolean;
  /** Follows links between Markdown files by itself. */
  readonly followsMarkdownLinks: boolean;
  /** Shows from where a definition was asked for. */
  readonly takesDefinitionLinks: boolean;
  /** Stands before a rule's id in the address of its page, instead of the page on the network. */
  readonly rulePageBase?: string;
  /** The IANA name of the zone in which the reader sits. */
  readonly readerZone: string | undefined;
  /** Stores what is moved out of a document, and has the command for it. */
  readonly movesRestricted: boolean;
  /** The URIs of the workspace folders, without `/` at the end. */
  readonly folders: readonly string[];
}

/** Reads what a client says of itself; what it leaves out, it cannot do. */
export function readClient(params: InitializeParams): Client {
  const { textDocument, workspace } = params.capabilities ?? {};
  const own = readOptions(params.initializationOptions);
  let zone: { readonly name: string | undefined } | undefined;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    answersConfiguration: workspace?.configuration === true,
    takesActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    resolvesActionEdits:
      textDocument?.codeAction?.dataSupport === true &&
      textDocument.codeAction.resolveSupport?.properties.includes('edit') === true,
    takesVersionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    showsRelated:
      textDocument?.publishDiagnostics?.relatedInformation === true ||
      textDocument?.diagnostic?.relatedInformation === true,
    createsFiles:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes('create') === true,
    takesSnippetEdits:
      workspace?.workspaceEdit?.documentChanges === true && workspace.workspaceEdit.snippetEditSupport === true,
    takesSnippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    takesDefinitionLinks: textDocument?.definition?.linkSupport === true,
    showsMarkdown: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    registersOnType: textDocument?.onTypeFormatting?.dynamicRegistration === true,
    folders: (params.workspaceFolders?.map(folder => folder.uri) ?? rootOf(params)).map(uri => uri.replace(/\/$/, '')),
    // Looked up when somebody asks: it takes milliseconds that the greeting has no use for.
    get readerZone() {
      zone ??= { name: readZone(params.initializationOptions) };
      return zone.name;
    },
    ...own,
  };
}

function rootOf({ rootUri }: InitializeParams): readonly string[] {
  return typeof rootUri === 'string' ? [rootUri] : [];
}

type OwnOptions = Pick<
  Client,
  | 'readsFiles'
  | 'readsCommits'
  | 'movesRestricted'
  | 'opensChecklist'
  | 'listsNeighbours'
  | 'tellsSite'
  | 'followsMarkdownLinks'
  | 'rulePageBase'
>;

function readOptions(options: unknown): OwnOptions {
  const rulePageBase = optionOf(options, 'rulePageBase');
  return {
    readsFiles: optionOf(options, 'readFile') === true,
    readsCommits: optionOf(options, 'committedText') === true,
    opensChecklist: optionOf(options, 'rotationChecklist') === true,
    movesRestricted: optionOf(options, 'movesRestricted') === true,
    listsNeighbours: optionOf(options, 'neighbours') === true,
    tellsSite: optionOf(options, 'site') === true,
    followsMarkdownLinks: optionOf(options, 'followsMarkdownLinks') === true,
    ...(typeof rulePageBase === 'string' ? { rulePageBase } : {}),
  };
}

function optionOf(options: unknown, name: string): unknown {
  return typeof options === 'object' && options !== null ? Reflect.get(options, name) : undefined;
}

/** Where the client says nothing, server and reader are taken to share a machine. */
function readZone(options: unknown): string | undefined {
  const zone = optionOf(options, 'readerZone');
  return typeof zone === 'string' ? zone : new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
