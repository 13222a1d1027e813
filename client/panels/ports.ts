import type { LogOutputChannel, Memento, Uri } from 'vscode';
import type { InvitationKind } from '../../core/calendar/types';
import type { LanguageServer } from '../languageServer/languageServer';
import type { PanelKind } from './kinds';

/** What a panel needs of the rest of the extension. */
export interface PanelPorts {
  readonly extensionUri: Uri;
  readonly log: LogOutputChannel;
  readonly server: LanguageServer;
  /** Keeps what panels keep, for this workspace on this machine. */
  readonly memory: Memento;
  /** Opens the panel of that kind for the document, or brings it to the front. */
  readonly show: (kind: PanelKind, uri: Uri) => void;
  /** Makes a calendar file for the meeting or the follow-up review. */
  readonly invite: (kind: InvitationKind, uri: Uri, preset?: string) => Promise<void>;
}
