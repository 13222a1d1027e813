import assert from 'node:assert/strict';
import { test } from 'node:test';
import ICAL from 'ical.js';
import { type Invitation, type InvitationWish, invitationFor } from '../../../core/calendar';
import { readPostMortem } from '../../../core/document/postMortem';
import { linterFor, SecretFindings } from '../../../core/lint';
import { presetsOf } from '../../../core/meeting/agenda';
import { invitationText, meetingWords } from '../../../core/meeting/invitation';
import { defaults } from '../../../core/settings';

const now = Date.UTC(2026, 2, 12, 9, 0, 7);

const incident = `# Checkout answered slowly

- **Zone:** Europe/Berlin
- **Declared over:** 2026-03-08 16:00

## Timeline

- 2026-03-08 14:05 First alert.

## Remediation

- [ ] Alert on slow answers (owner: @kim)
- [x] Limit the pool
`;

function invite(text: string, wish: Partial<InvitationWish> = {}): Invitation {
  const postMortem = readPostMortem(text, 'incidents/checkout.md', defaults);
  const problems = linterFor(defaults).lint(postMortem, { now, secrets: new SecretFindings() });
  return invitationFor(postMortem, { kind: 'follow-up', now, identity: 'incidents/checkout.md', problems, ...wish });
}

/** The one event of an invitation, read by another program's parser. */
function eventOf(invitation: Invitation): ICAL.Event {
  assert.ok(invitation.type === 'made', JSON.stringify(invitation));
  const events = new ICAL.Component(ICAL.parse(invitation.text)).getAllSubcomponents('vevent');
  assert.equal(events.length, 1);
  return new ICAL.Event(events[0]);
}

const utcOf = (time: ICAL.Time | null) => time?.toJSDate().toISOString();

test('a time in the document’s zone becomes UTC, also where clocks change in between', () => {
  const event = eventOf(invite(incident, { start: '2026-05-08 15:00' }));
  assert.equal(utcOf(event.startDate), '2026-05-08T13:00:00.000Z');
  assert.equal(utcOf(event.endDate), '2026-05-08T13:30:00.000Z');
  assert.equal(event.startDate.zone.tzid, 'UTC');
  assert.equal(utcOf(eventOf(invite(incident, { start: '2026-12-08 15:00' })).startDate), '2026-12-08T14:00:00.000Z');
});

test('a later version replaces the earlier one: same UID, higher sequence, its own stamp', () => {
  const first = eventOf(invite(incident, { start: '2026-05-08 15:00' }));
  const second = eventOf(invite(incident.replace('slowly', 'late'), { start: '2026-05-11 15:00', now: now + 1000 }));
  assert.equal(second.uid, first.uid);
  assert.ok(second.sequence > first.sequence);
  assert.equal(String(first.component.getFirstPropertyValue('dtstamp')), '2026-03-12T09:00:07Z');
});

test('meeting, review and other documents have UIDs of their own', () => {
  const start = '2026-05-08 15:00';
  const uids = [
    invite(incident, { start }),
    invite(incident, { start, kind: 'meeting' }),
    invite(incident, { start, identity: 'incidents/other.md' }),
  ].map(each => eventOf(each).uid);
  assert.equal(new Set(uids).size, 3);
});

test('the review is suggested two months after the incident, the meeting on a working day', () => {
  assert.deepEqual(invite(incident), { type: 'asks', suggested: '2026-05-08 10:00', zone: 'Europe/Berlin' });
  assert.deepEqual(invite(incident, { kind: 'meeting' }), {
    type: 'asks',
    suggested: '2026-03-16 10:00',
    zone: 'Europe/Berlin',
  });
});

test('a review that was missed is suggested for later', () => {
  const late = invite(incident, { now: Date.UTC(2027, 0, 31) });
  assert.equal(late.type === 'asks' && late.suggested, '2027-03-31 10:00');
});

test('nobody is asked for what the document says', () => {
  const field = incident.replace('16:00\n', '16:00\n- **Follow-up:** 2026-05-07 at 14:30\n');
  assert.equal(utcOf(eventOf(invite(field)).startDate), '2026-05-07T12:30:00.000Z');
  const meeting = `${incident}\n## Meeting\n\n2026-03-13 11:00 UTC, room 4\n`;
  assert.equal(utcOf(eventOf(invite(meeting, { kind: 'meeting' })).startDate), '2026-03-13T11:00:00.000Z');
});

test('a day without a time is asked about, and so is one that is over', () => {
  const field = (value: string) => incident.replace('16:00\n', `16:00\n- **Follow-up:** ${value}\n`);
  assert.deepEqual(invite(field('2026-05-07')), { type: 'asks', suggested: '2026-05-07 10:00', zone: 'Europe/Berlin' });
  const over = invite(field('2026-03-09 14:30'));
  assert.equal(over.type === 'asks' && over.suggested, '2026-05-08 10:00');
});

test('without a zone of its own, a document is in the reader’s zone, else in UTC', () => {
  const plain = incident.replace('- **Zone:** Europe/Berlin\n', '');
  const start = '2026-05-08 15:00';
  assert.equal(
    utcOf(eventOf(invite(plain, { start, readerZone: 'Asia/Tokyo' })).startDate),
    '2026-05-08T06:00:00.000Z',
  );
  assert.equal(utcOf(eventOf(invite(plain, { start })).startDate), '2026-05-08T15:00:00.000Z');
});

for (const typed of ['tomorrow', '2026-02-30 10:00', '2026-05-08 24:10', '2026-05-08', '26-05-08 10:00'])
  test(`“${typed}” is no time`, () => assert.equal(invite(incident, { start: typed }).type, 'refused'));

test('hostile words come back as they were, in lines of at most 75 octets', () => {
  const title = `a,b;c\\d\\n "ü" 漢字 😀 ${'é漢😀'.repeat(60)} BEGIN:VEVENT`;
  const invitation = invite(`# ${title.replaceAll('\\', '\\\\')}\n\n<!-- post-mortem -->\n`, {
    start: '2026-05-08 15:00',
  });
  assert.equal(eventOf(invitation).summary, `Follow-up review: ${title}`);
  assert.ok(invitation.type === 'made' && invitation.text.endsWith('\r\n'));
  assert.equal(invitation.text.replaceAll('\r\n', '').match(/[\r\n]/), null);
  for (const line of invitation.text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  assert.equal(invitation.text.includes('\uFFFD'), false);
});

test('control characters and halves of characters do not break the file', () => {
  const event = eventOf(
    invite('# a\u0007b\u2028\ud83d c\n\n<!-- post-mortem -->\n', { start: '2026-05-08 15:00', kind: 'meeting' }),
  );
  assert.match(event.summary, /^Post-mortem: a b\s\uFFFD c$/);
});

test('names and items stay in the document, and so does a title that holds something sensitive', () => {
  const made = invite(incident.replace('Checkout answered', '10.20.4.17 answered'), { start: '2026-05-08 15:00' });
  const { summary, description } = eventOf(made);
  assert.equal(summary, 'Follow-up review: an incident');
  assert.match(description, /Open when this was written: 1 of 2 items\./);
  assert.ok(made.type === 'made' && !/kim|10\.20|Alert on/.test(made.text));
});

test('the meeting lasts as long as its agenda, and says it in the words that can be copied', () => {
  const event = (preset?: string) =>
    eventOf(invite(incident, { start: '2026-05-08 15:00', kind: 'meeting', ...(preset !== undefined && { preset }) }));
  assert.equal(utcOf(event().endDate), '2026-05-08T14:00:00.000Z');
  const short = event('Short, 30 minutes');
  assert.equal(utcOf(short.endDate), '2026-05-08T13:30:00.000Z');
  const [preset] = presetsOf([]).filter(({ name }) => name === 'Short, 30 minutes');
  assert.ok(preset !== undefined);
  assert.equal(short.description, `${meetingWords(preset)}\n\nDocument: checkout.md`);
  assert.ok(invitationText({ title: 'Checkout answered slowly', preset }).includes(meetingWords(preset)));
});

test('the file is called after the document', () => {
  const made = invite(incident, { start: '2026-05-08 15:00', kind: 'meeting' });
  assert.equal(made.type === 'made' && made.fileName, 'checkout-meeting.ics');
  assert.equal(made.type === 'made' && made.date, '2026-05-08');
});
