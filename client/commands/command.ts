import type { LogOutputChannel, Uri } from 'vscode';
import type { ConfigurationPages } from '../configurationPage';
import type { LanguageServer } from '../languageServer/languageServer';
import type { LastShown } from '../lastShown';
import type { Panels } from '../panels/panels';
import type { PublishingView } from '../publishing/publishingView';
import type { RestrictedTexts } from '../restricted/restrictedTexts';

/** What commands work with. */
export interface CommandPorts {
  readonly log: LogOutputChannel;
  /** The folder in which the extension lies. */
  readonly extensionUri: Uri;
  readonly server: LanguageServer;
  readonly panels: Panels;
  readonly lastShown: LastShown;
  /** Absent in hosts without a file system of their own. */
  readonly restricted: RestrictedTexts | undefined;
  readonly publishing: PublishingView;
  readonly configuration: ConfigurationPages;
}

/** Checks for itself whether it can run, and says what to do where it cannot. Menus pass a file's `Uri`. */
export type Command = (ports: CommandPorts, argument: unknown) => unknown;
