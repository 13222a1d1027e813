import { agendaOf } from '../core/agenda';
import { backlogOf } from '../core/backlog';
import { invitationFor } from '../core/calendar';
import { formatDay, localOf, zoneOf } from '../core/timeline';
import type {
  AgendaParams,
  AgendaResult,
  BacklogResult,
  DocumentParams,
  InvitationParams,
  InvitationResult,
} from '../protocol';
import { folderOf, pathInWorkspace } from './addresses';
import type { Client } from './client';
import type { Documents, OpenDocument } from './documents';
import type { Checked, Findings } from './findings';
import type { IdleSecrets } from './idleSecrets';
import type { Library } from './library/library';

/** What this part of the server works with. */
export interface AfterMeetingPorts {
  readonly client: Client;
  readonly documents: Documents;
  readonly findings: Findings;
  readonly secrets: IdleSecrets;
  readonly library: Library;
  readonly folders: () => readonly string[];
}

/** Answers what is asked once the meeting is over: invitations, the backlog, and what is left to do. */
export class AfterMeeting {
  readonly #ports: AfterMeetingPorts;

  constructor(ports: AfterMeetingPorts) {
    this.#ports = ports;
  }

  async invitation({ uri, kind, start, preset }: InvitationParams): Promise<InvitationResult> {
    const document = this.#ports.documents.get(uri);
    if (document === undefined) return null;
    const { postMortem, problems } = await this.#checked(document);
    const { readerZone } = this.#ports.client;
    return invitationFor(postMortem, {
      kind,
      now: Date.now(),
      identity: this.#identityOf(document, postMortem.title),
      problems,
      ...(start === undefined ? {} : { start }),
      ...(preset === undefined ? {} : { preset }),
      ...(readerZone === undefined ? {} : { readerZone }),
    });
  }

  async backlog({ uri }: DocumentParams): Promise<BacklogResult> {
    const document = this.#ports.documents.get(uri);
    if (document === undefined) return null;
    const { postMortem, problems } = await this.#checked(document);
    const backlog = backlogOf(postMortem, problems, this.#identityOf(document, postMortem.title));
    return { version: document.version, backlog };
  }

  async agenda({ uri, isFresh }: AgendaParams): Promise<AgendaResult> {
    const { library, client } = this.#ports;
    // Any address in the folder stands for the folder.
    const inside = `${uri.replace(/\/$/, '')}/.`;
    if (isFresh) library.renew(inside);
    await library.look(inside);
    const zone = client.readerZone === undefined ? undefined : zoneOf(client.readerZone);
    return agendaOf(library.ready(inside).documents, formatDay(localOf(Date.now(), zone)));
  }

  /** Waits until the whole document was looked at for secrets. */
  async #checked(document: OpenDocument): Promise<Pick<Checked, 'postMortem' | 'problems'>> {
    await this.#ports.findings.prepare(document);
    await this.#ports.secrets.finish(document);
    return this.#ports.findings.ofAnything(document);
  }

  /** The same on every machine with the same workspace; what has no file yet goes by its title. */
  #identityOf({ uri }: OpenDocument, title: string): string {
    const folders = this.#ports.folders();
    if (uri.startsWith('untitled:')) return title;
    const folder = folderOf(uri, folders);
    const name = folder === undefined ? '' : decoded(folder.slice(folder.lastIndexOf('/') + 1));
    return `${name}/${pathInWorkspace(uri, folders)}`;
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
