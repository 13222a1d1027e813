import type { InvitationKind } from '../../core/calendar/types';
import { invite } from '../invitations/invite';
import type { CommandPorts } from './command';
import { targetDocument } from './target';

/** Makes a calendar file for the post-mortem meeting. */
export function createMeetingInvitation(ports: CommandPorts, argument: unknown): Promise<void> {
  return create(ports, argument, 'meeting');
}

/** Makes a calendar file for the review two months after the incident. */
export function createFollowUpInvitation(ports: CommandPorts, argument: unknown): Promise<void> {
  return create(ports, argument, 'follow-up');
}

async function create(ports: CommandPorts, argument: unknown, kind: InvitationKind): Promise<void> {
  const document = await targetDocument(ports, argument);
  if (document !== undefined) await invite(ports.server, document.uri, kind);
}
