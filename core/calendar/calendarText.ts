/** An appointment. Instants are epoch milliseconds. */
export interface CalendarEvent {
  /** The same for every version of the appointment, so that calendars replace it. */
  readonly uid: string;
  /** Higher in every later version, from 0. */
  readonly sequence: number;
  /** When this version was made. */
  readonly stamp: number;
  readonly start: number;
  readonly end: number;
  readonly summary: string;
  /** May have several lines. */
  readonly description: string;
}

/**
 * The text of an .ics file with one appointment by RFC 5545: times in UTC, lines of at most 75 octets that end with
 * CR LF. Words may be anything; characters that the format forbids become spaces. It names no method and no people:
 * whoever opens it adds them.
 */
export function calendarText(event: CalendarEvent): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//postmortem-tools//Post-mortem//EN',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    `UID:${textValue(event.uid)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${utc(event.stamp)}`,
    `DTSTART:${utc(event.start)}`,
    `DTEND:${utc(event.end)}`,
    `SUMMARY:${textValue(event.summary)}`,
    `DESCRIPTION:${textValue(event.description)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map(line => `${folded(line)}\r\n`).join('');
}

/** `20260308T140500Z`; parts of a second are dropped. */
function utc(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** A value of type TEXT: line breaks and marks escaped, control characters and halves of characters replaced. */
function textValue(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\p{Cs}/gu, '\uFFFD');
}

const longestLine = 75;

/** A long line as several: each further one begins with a space, and no character is cut in two. */
function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) ?? 0);
    if (octets + size > longestLine) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}

/** How long a character is in UTF-8. */
function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
