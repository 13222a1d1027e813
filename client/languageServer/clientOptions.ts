import { type FileSystemWatcher, type LogOutputChannel, type TextDocument, Uri } from 'vscode';
import {
  CloseAction,
  type ConfigurationParams,
  ErrorAction,
  type LanguageClientOptions,
  RevealOutputChannelOn,
} from 'vscode-languageclient/browser';
import type { InitializationOptions } from '../../protocol';
import { isOurs } from '../documents';
import { rulePageBase } from '../rulePages';
import { dropDefaults } from './explicitSettings';
import { besideOthers } from './fixesOfOthers';

/** What every start of the server shares, and whom to tell when its connection closes by itself. */
export interface ClientPorts {
  readonly log: LogOutputChannel;
  readonly settingsFiles: FileSystemWatcher;
  readonly onClosed: () => void;
}

/** In VS Code a rule's explanation is the bundled page, not the one on the network. */
const initializationOptions: InitializationOptions = {
  readFile: true,
  rotationChecklist: true,
  neighbours: true,
  site: true,
  followsMarkdownLinks: true,
  rulePageBase,
  readerZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
};

/** The options of the language client, and what it says of this host; loaded when the first post-mortem is seen. */
export function clientOptions(
  { log, settingsFiles, onClosed }: ClientPorts,
  ofHost: InitializationOptions = {},
): LanguageClientOptions {
  return {
    documentSelector: [{ language: 'markdown' }],
    initializationOptions: { ...initializationOptions, ...ofHost },
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    synchronize: { configurationSection: 'postmortem', fileEvents: settingsFiles },
    initializationFailedHandler: () => false,
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed() {
        onClosed();
        return { action: CloseAction.DoNotRestart, handled: true, message: 'The connection to the server closed.' };
      },
    },
    middleware: {
      didOpen: ifOurs,
      didClose: ifOurs,
      didSave: ifOurs,
      async didChange(event, next) {
        if (isOurs(event.document)) await next(event);
      },
      async provideCodeActions(document, range, context, token, next) {
        const ask = async () => (await next(document, range, context, token)) ?? [];
        return [...(await besideOthers(document, range, context, ask))];
      },
      workspace: {
        async configuration(params, token, next) {
          const answers = await next(params, token);
          if (Array.isArray(answers)) forgetDefaults(params, answers);
          return answers;
        },
      },
    },
  };
}

function forgetDefaults({ items }: ConfigurationParams, answers: readonly unknown[]): void {
  items.forEach(({ section, scopeUri }, index) => {
    const scope = scopeUri === undefined ? undefined : Uri.parse(scopeUri);
    if (section === 'postmortem') dropDefaults(answers[index], scope);
  });
}

async function ifOurs(document: TextDocument, next: (document: TextDocument) => Promise<void>): Promise<void> {
  if (isOurs(document)) await next(document);
}
