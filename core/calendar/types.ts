/** What people are invited to: the post-mortem meeting, or the review two months after the incident. */
export type InvitationKind = 'meeting' | 'follow-up';
