export { type CalendarEvent, calendarText } from './calendarText';
export { type Invitation, type InvitationWish, invitationFor } from './invitation';
export type { InvitationKind } from './types';
