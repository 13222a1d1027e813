// Written by `npm run docs` from test/fixtures/rules; change the fixtures and run it again.

/** The page that explains a rule, as Markdown; `undefined` for an id that is none. */
export function rulePage(id: string): string | undefined {
  return Object.hasOwn(pages, id) ? pages[id] : undefined;
}

const pages: { readonly [id: string]: string } = {
  'timeline-order': `# timeline-order

Entries of a timeline stand in the order of time.

A timeline is read from top to bottom. An entry in the wrong place turns cause and effect around, and durations that are computed from it come out wrong. Sorting moves whole entries, with their continuation lines; entries of the same time keep their order.

An entry that says "about" may be a quarter of an hour off, and an entry without a time is left where it stands.

Severity: warning, unless the settings say otherwise.

## Flagged: A list

\`\`\`markdown
# Checkout errors on 8 March 2026

## Timeline (UTC)

- 2026-03-08 14:05 - First alert: error rate above 5 %.
- 2026-03-08 14:31 - Rolled back the release.
  The old version was still in the cache.
- 2026-03-08 14:12 - Incident announced.
  ^^^^^^^^^^^^^^^^ warning: 14:12 stands after 14:31. Sort the timeline or correct the time.
- 2026-03-08 14:40 - Error rate back to normal.
\`\`\`

### After “Sort the timeline”

\`\`\`markdown
# Checkout errors on 8 March 2026

## Timeline (UTC)

- 2026-03-08 14:05 - First alert: error rate above 5 %.
- 2026-03-08 14:12 - Incident announced.
- 2026-03-08 14:31 - Rolled back the release.
  The old version was still in the cache.
- 2026-03-08 14:40 - Error rate back to normal.
\`\`\`

## Flagged: A table

\`\`\`markdown
## Timeline

| Time (UTC)       | Event             |
| ---------------- | ----------------- |
| 2026-03-08 14:31 | Rolled back.      |
| 2026-03-08 14:05 | First alert.      |
  ^^^^^^^^^^^^^^^^ warning: 14:05 stands after 14:31. Sort the timeline or correct the time.
| 2026-03-08 14:40 | Declared over.    |
\`\`\`

### After “Sort the timeline”

\`\`\`markdown
## Timeline

| Time (UTC)       | Event             |
| ---------------- | ----------------- |
| 2026-03-08 14:05 | First alert.      |
| 2026-03-08 14:31 | Rolled back.      |
| 2026-03-08 14:40 | Declared over.    |
\`\`\`

## Not flagged: The same time twice, an approximate time and a day before

\`\`\`markdown
## Timeline (UTC)

- 2026-03-07 23:58 - Release 41 goes out.
- 2026-03-08 14:05 - First alert.
- 2026-03-08 14:05 - The page goes to the engineer on call.
- about 13:55 - The first customer calls.
- 2026-03-08 14:31 - Rolled back.
\`\`\`

## Not flagged: Past midnight without a date

\`\`\`markdown
## Timeline (UTC)

### 2026-03-08

- 23:50 - First alert.
- 00:20 - Rolled back.
\`\`\`

## Not flagged: Two lists

\`\`\`markdown
## Timeline (UTC)

What the engineers saw:

- 2026-03-08 14:05 - First alert.
- 2026-03-08 14:31 - Rolled back.

What customers saw:

- 2026-03-08 13:50 - The first error page.
- 2026-03-08 14:40 - All well.
\`\`\`

## Allow or change it

A comment at the end of a line allows what it holds: \`<!-- pm-allow timeline-order: the reason -->\`. \`.postmortem.json\` sets its severity for a team: \`"rules": { "timeline-order": "hint" }\`, or \`"off"\`.
`,
  'timeline-malformed': `# timeline-malformed

Dates and times of a timeline are possible ones.

A stamp that names no possible time cannot be placed, so the entry is missing wherever times count: in the order, in the drawing and in the durations. Most of these are slips of the keyboard with one likely meaning.

Severity: warning, unless the settings say otherwise.

## Flagged: A year with five digits

\`\`\`markdown
## Timeline (UTC)

- 2026-03-08 14:05 - First alert.
- 20226-03-08 14:31 - Rolled back.
  ^^^^^^^^^^^^^^^^^ warning: This year has five digits. Take one out.
\`\`\`

### After “Change the year to 2026”

\`\`\`markdown
## Timeline (UTC)

- 2026-03-08 14:05 - First alert.
- 2026-03-08 14:31 - Rolled back.
\`\`\`

## Flagged: PM behind a 24-hour time

\`\`\`markdown
## Timeline (UTC)

- 2026-03-08 14:05pm - First alert.
  ^^^^^^^^^^^^^^^^^^ warning: This time is in 24-hour form already. Take out AM or PM.
- 2026-03-08 14:31 PM - Rolled back.
  ^^^^^^^^^^^^^^^^^^^ warning: This time is in 24-hour form already. Take out AM or PM.
\`\`\`

### After “Take out PM”

\`\`\`markdown
## Timeline (UTC)

- 2026-03-08 14:05 - First alert.
- 2026-03-08 14:31 - Rolled back.
\`\`\`

## Flagged: No such day, no such time

\`\`\`markdown
## Timeline (UTC)

- 2026-02-30 14:05 - First alert.
  ^^^^^^^^^^^^^^^^ warning: There is no such date or time. Correct it.
- 2026-03-08 14:75 - Rolled back.
  ^^^^^^^^^^^^^^^^ warning: There is no such date or time. Correct it.
\`\`\`

## Not flagged: A leap day, 12-hour times and a time that nobody knows

\`\`\`markdown
## Timeline (UTC)

- 2028-02-29 11:05 PM - First alert.
- 2028-03-01 12:10 AM - Rolled back.
- ?? - The cache was emptied.
\`\`\`

## Allow or change it

A comment at the end of a line allows what it holds: \`<!-- pm-allow timeline-malformed: the reason -->\`. \`.postmortem.json\` sets its severity for a team: \`"rules": { "timeline-malformed": "hint" }\`, or \`"off"\`.
`,
  'timeline-date-jump': `# timeline-date-jump

An entry's date lies near those of the entries around it.

One entry whose date lies far from those before and after it is nearly always a slip: last year's date in January, two months exchanged, a digit too few. It spoils the order, and every duration that begins or ends there.

Severity: warning, unless the settings say otherwise.

## Flagged: Last year's date

\`\`\`markdown
## Timeline (UTC)

- 2026-01-04 09:10 - First alert.
- 2025-01-04 09:25 - Incident announced.
  ^^^^^^^^^^^^^^^^ warning: This date jumps away from the entries around it. Check it: 2026-01-04 would fit.
- 2026-01-04 10:40 - Incident declared over.
\`\`\`

### After “Change the date to 2026-01-04”

\`\`\`markdown
## Timeline (UTC)

- 2026-01-04 09:10 - First alert.
- 2026-01-04 09:25 - Incident announced.
- 2026-01-04 10:40 - Incident declared over.
\`\`\`

## Not flagged: A cause months before

\`\`\`markdown
## Timeline (UTC)

- 2025-11-20 16:00 - The certificate is issued without a reminder.
- 2026-01-04 09:10 - First alert.
- 2026-01-04 10:40 - Incident declared over.
\`\`\`

## Not flagged: New Year's Eve

\`\`\`markdown
## Timeline (UTC)

- 2025-12-31 23:40 - First alert.
- 2026-01-01 00:20 - Incident declared over.
\`\`\`

## Allow or change it

A comment at the end of a line allows what it holds: \`<!-- pm-allow timeline-date-jump: the reason -->\`. \`.postmortem.json\` sets its severity for a team: \`"rules": { "timeline-date-jump": "hint" }\`, or \`"off"\`.
`,
  'timeline-rollover': `# timeline-rollover

The first entry after midnight names its date.

A time that is earlier than the one above it, under the same day, is read as the next day. Readers may not see that midnight lies between the two; a date makes it plain.

Severity: hint, unless the settings say otherwise.

## Flagged: Midnight lies between the two

\`\`\`markdown
## Timeline (UTC)

- 2026-03-08 23:50 - First alert.
- 00:20 - Rolled back.
  ^^^^^ hint: This is earlier than the entry before, so it reads as the next day. Add the date.
\`\`\`

### After “Insert the date 2026-03-09”

\`\`\`markdown
## Timeline (UTC)

- 2026-03-08 23:50 - First alert.
- 2026-03-09 00:20 - Rolled back.
\`\`\`

## Not flagged: The date is there

\`\`\`markdown
## Timeline (UTC)

- 2026-03-08 23:50 - First alert.
- 2026-03-09 00:20 - Rolled back.
- 00:40 - Incident declared over.
\`\`\`

## Allow or change it

A comment at the end of a line allows what it holds: \`<!-- pm-allow timeline-rollover: the reason -->\`. \`.postmortem.json\` sets its severity for a team: \`"rules": { "timeline-rollover": "hint" }\`, or \`"off"\`.
`,
  'timeline-entry-time': `# timeline-entry-time

Each entry of a timeline says when it happened.

An entry without a time cannot be placed among the others. Write the time as well as you know it: \`about 14:05\` or \`between 14:00 and 14:10\` are good times. Where nobody knows, \`??\` says so, and nobody has to ask again.

Severity: information, unless the settings say otherwise.

## Flagged: One entry has no time

\`\`\`markdown
<!-- post-mortem -->

## Timeline (UTC)

- 2026-03-08 14:05 - First alert.
- The engineer on call restarts the service.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information: This entry does not say when it happened. Add its time, or ?? where nobody knows.
- 2026-03-08 14:31 - Rolled back.
\`\`\`

## Not flagged: Not exact, or not known

\`\`\`markdown
<!-- post-mortem -->

## Timeline (UTC)

- 2026-03-08 14:05 - First alert.
- ~14:20 - The engineer on call restarts the service.
- ?? - The cache was emptied.
- 2026-03-08 14:31 - Rolled back.
  - The old version was still in the cache.
\`\`\`

## Allow or change it

A comment at the end of a line allows what it holds: \`<!-- pm-allow timeline-entry-time: the reason -->\`. \`.postmortem.json\` sets its severity for a team: \`"rules": { "timeline-entry-time": "hint" }\`, or \`"off"\`.
`,
  'timeline-dual-zone': `# timeline-dual-zone

A time given in two zones is the same moment in both.

Two zones on a line help readers on both sides of an ocean, as long as both name the same moment. Where they do not, one of the two was computed wrongly, most often around a change to summer time.

Severity: warning, unless the settings say otherwise.

## Flagged: An hour apart

\`\`\`markdown
## Timeline

- 2026-03-08 14:05 UTC (16:05 CET) - First alert.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The two times of this entry are not the same moment. Correct one of them.
- 2026-03-08 14:31 UTC (15:31 CET) - Rolled back.
\`\`\`

## Not flagged: The same moment

\`\`\`markdown
## Timeline

- 2026-03-08 14:05 UTC (15:05 CET) - First alert.
- 2026-03-08 14:31 UTC / 09:31 EST - Rolled back.
\`\`\`

## Allow or change it

A comment at the end of a line allows what it holds: \`<!-- pm-allow timeline-dual-zone: the reason -->\`. \`.postmortem.json\` sets its severity for a team: \`"rules": { "timeline-dual-zone": "hint" }\`, or \`"off"\`.
`,
  'timeline-zone-missing': `# timeline-zone-missing

A timeline says in which time zone its times are.

14:05 is a different moment in Lisbon and in Denver. A timeline says once in which time zone its times are: in its heading, in a sentence such as "All times are UTC", or as the field Zone. Times that carry their own zone need no more.

Severity: warning, unless the settings say otherwise.

## Flagged: Times that could be anywhere

\`\`\`markdown
<!-- post-mortem -->

# Checkout errors

## Timeline
^^^^^^^^^^^ warning: This timeline names no time zone. Add it to the heading, such as "(UTC)", or as the field Zone.

- 2026-03-08 14:05 - First alert.
- 2026-03-08 14:31 - Rolled back.
\`\`\`

### After “Add the time zone UTC”

\`\`\`markdown
<!-- post-mortem -->

# Checkout errors

## Timeline (UTC)

- 2026-03-08 14:05 - First alert.
- 2026-03-08 14:31 - Rolled back.
\`\`\`

## Flagged: A hint where the document does not declare itself

\`\`\`markdown
# Incident: checkout errors

## Timeline
^^^^^^^^^^^ hint: This timeline names no time zone. Add it to the heading, such as "(UTC)", or as the field Zone.

- 2026-03-08 14:05 - First alert.
\`\`\`

### After “Add the time zone UTC”

\`\`\`markdown
# Incident: checkout errors

## Timeline (UTC)

- 2026-03-08 14:05 - First alert.
\`\`\`

## Not flagged: The field Zone

\`\`\`markdown
<!-- post-mortem -->

# Checkout errors

- **Zone:** Europe/Lisbon

## Timeline

- 2026-03-08 14:05 - First alert.
\`\`\`

## Not flagged: A sentence

\`\`\`markdown
<!-- post-mortem -->

# Checkout errors

## Timeline

All times are in UTC.

- 2026-03-08 14:05 - First alert.
\`\`\`

## Not flagged: Each time has its zone

\`\`\`markdown
<!-- post-mortem -->

# Checkout errors

## Timeline

- 2026-03-08T14:05Z - First alert.
- 2026-03-08 14:31 UTC - Rolled back.
\`\`\`

## Allow or change it

A comment at the end of a line allows what it holds: \`<!-- pm-allow timeline-zone-missing: the reason -->\`. \`.postmortem.json\` sets its severity for a team: \`"rules": { "timeline-zone-missing": "hint" }\`, or \`"off"\`.
`,
  'timeline-milestones': `# timeline-milestones

The document tells when the incident was announced and when it was declared over.

Two marks frame an incident: when it was announced, and when it was declared over. The time that people were kept waiting, the follow-up date and every comparison with other incidents are counted from them. A field or an entry of the timeline will do; both words and synonyms such as "incident declared" and "all clear" are understood.

Severity: information, unless the settings say otherwise.

## Flagged: Neither is told

\`\`\`markdown
<!-- post-mortem -->

# Checkout errors

## Timeline (UTC)
^^^^^^^^^^^^^^^^^ information: Nothing tells when the incident was announced. Add the field Announced, or an entry that says so.
^^^^^^^^^^^^^^^^^ information: Nothing tells when the incident was declared over. Add the field Declared over, or an entry that says so.

- 2026-03-08 14:05 - First alert.
- 2026-03-08 14:31 - Rolled back.
\`\`\`

## Flagged: A field without a value

\`\`\`markdown
<!-- post-mortem -->

# Checkout errors

- **Announced:** 2026-03-08 14:12
- **Declared over:**
                    ^ information: Nothing tells when the incident was declared over. Add the field Declared over, or an entry that says so.

## Timeline (UTC)

- 2026-03-08 14:05 - First alert.
\`\`\`

## Not flagged: In the timeline

\`\`\`markdown
<!-- post-mortem -->

# Checkout errors

## Timeline (UTC)

- 2026-03-08 14:05 - First alert.
- 2026-03-08 14:12 - Incident announced.
- 2026-03-08 15:00 - Incident declared over.
\`\`\`

## Not flagged: As fields

\`\`\`markdown
<!-- post-mortem -->

# Checkout errors

- **Announced:** 2026-03-08 14:12
- **Declared over:** 2026-03-08 15:00

## Timeline (UTC)

- 2026-03-08 14:05 - First alert.
\`\`\`

## Allow or change it

A comment at the end of a line allows what it holds: \`<!-- pm-allow timeline-milestones: the reason -->\`. \`.postmortem.json\` sets its severity for a team: \`"rules": { "timeline-milestones": "hint" }\`, or \`"off"\`.
`,
  'section-missing': `# section-missing

A post-mortem has its sections: timeline, contributing factors, remediation and follow-up review.

Four sections make a post-mortem: what happened, what contributed, what is done about it, and when the team looks again. An empty section is fine while the document is being written: it shows what is still to come. Many names are understood, and the setting \`sections\` adds your own.

Documents that do not declare themselves get a hint at most.

Severity: warning, unless the settings say otherwise.

## Flagged: One section is missing

\`\`\`markdown
<!-- post-mortem -->

# Checkout errors
^^^^^^^^^^^^^^^^^ warning: The section "Contributing factors" is missing. Add it; an empty one shows that it is still to come.

## Timeline (UTC)

- 2026-03-08 14:05 - First alert.

## Remediation

- [ ] Alert on the age of the cache.

## Follow-up review

2026-05-08
\`\`\`

### After “Add the section 'Contributing factors'”

\`\`\`markdown
<!-- post-mortem -->

# Checkout errors

## Timeline (UTC)

- 2026-03-08 14:05 - First alert.

## Contributing factors

<!-- Several things had to come together. Name them without naming people. -->

## Remediation

- [ ] Alert on the age of the cache.

## Follow-up review

2026-05-08
\`\`\`

## Flagged: Two sections are missing

\`\`\`markdown
<!-- post-mortem -->

# Checkout errors
^^^^^^^^^^^^^^^^^ warning: The section "Remediation" is missing. Add it; an empty one shows that it is still to come.
^^^^^^^^^^^^^^^^^ warning: The section "Follow-up review" is missing. Add it; an empty one shows that it is still to come.

## Timeline (UTC)

- 2026-03-08 14:05 - First alert.

## Contributing factors

- The cache outlives a release.
\`\`\`

### After “Add the section 'Remediation'”

\`\`\`markdown
<!-- post-mortem -->

# Checkout errors

## Timeline (UTC)

- 2026-03-08 14:05 - First alert.

## Contributing factors

- The cache outlives a release.

## Remediation

- [ ]  (aim: likelihood; owner: ; due: ; priority: )
- [ ]  (aim: detection and response; owner: ; due: ; priority: )
- [ ]  (aim: handling and training; owner: ; due: ; priority: )
- [ ]  (aim: validation; owner: ; due: ; priority: )
\`\`\`

### After “Add the section 'Follow-up review'”

\`\`\`markdown
<!-- post-mortem -->

# Checkout errors

## Timeline (UTC)

- 2026-03-08 14:05 - First alert.

## Contributing factors

- The cache outlives a release.

## Follow-up review

<!-- Two months after the incident: look at what became of the remediation. -->
\`\`\`

### After “Add all missing sections”

\`\`\`markdown
<!-- post-mortem -->

# Checkout errors

## Timeline (UTC)

- 2026-03-08 14:05 - First alert.

## Contributing factors

- The cache outlives a release.

## Remediation

- [ ]  (aim: likelihood; owner: ; due: ; priority: )
- [ ]  (aim: detection and response; owner: ; due: ; priority: )
- [ ]  (aim: handling and training; owner: ; due: ; priority: )
- [ ]  (aim: validation; owner: ; due: ; priority: )

## Follow-up review

<!-- Two months after the incident: look at what became of the remediation. -->
\`\`\`

## Not flagged: Other names for the same

\`\`\`markdown
<!-- post-mortem -->

# Checkout errors

## Timeline of events

- 2026-03-08T14:05Z - First alert.

## Root causes

- The cache outlives a release.

## Action items

- [ ] Alert on the age of the cache.

## Follow-up meeting

2026-05-08
\`\`\`

## With these settings

\`\`\`jsonc
{ "version": 1, "sections": { "required": ["timeline"] } }
\`\`\`

## Not flagged: The team asks for less

\`\`\`markdown
<!-- post-mortem -->

# Checkout errors

## Timeline (UTC)

- 2026-03-08 14:05 - First alert.
\`\`\`

## Allow or change it

A comment at the end of a line allows what it holds: \`<!-- pm-allow section-missing: the reason -->\`. \`.postmortem.json\` sets its severity for a team: \`"rules": { "section-missing": "hint" }\`, or \`"off"\`.
`,
  'remediation-aims': `# remediation-aims

Remediation looks at its four aims, and says where nothing is needed.

Remediation that only makes the same failure less likely leaves a team as blind and as slow as before. Four aims keep the view wide: to make such incidents less likely, to detect them and respond sooner, to handle them better, and to validate that the measures work. An aim may need nothing; then say so, with the reason.

Severity: information, unless the settings say otherwise.

## Flagged: Nobody looked at one aim

\`\`\`markdown
<!-- post-mortem -->

## Timeline (UTC)

- 2026-03-08 14:05 - First alert.

## Remediation
^^^^^^^^^^^^^^ information: No item serves the aim "validation". Add one, or write "validation: none needed, because …".

- [ ] Empty the cache with each release (aim: likelihood; owner: @ada)
- [ ] Alert on the age of the cache (aim: detection and response; owner: @lin)
- [ ] Rehearse the roll-back each quarter (aim: handling and training; owner: @sam)
\`\`\`

### After “Add an item for the aim 'validation'”

\`\`\`markdown
<!-- post-mortem -->

## Timeline (UTC)

- 2026-03-08 14:05 - First alert.

## Remediation

- [ ] Empty the cache with each release (aim: likelihood; owner: @ada)
- [ ] Alert on the age of the cache (aim: detection and response; owner: @lin)
- [ ] Rehearse the roll-back each quarter (aim: handling and training; owner: @sam)
- [ ]  (aim: validation; owner: ; due: ; priority: )
\`\`\`

## Not flagged: An aim that needs nothing

\`\`\`markdown
<!-- post-mortem -->

## Timeline (UTC)

- 2026-03-08 14:05 - First alert.

## Remediation

- [ ] Empty the cache with each release (aim: likelihood; owner: @ada)
- [ ] Alert on the age of the cache (aim: detection and response; owner: @lin)
- [ ] Break the cache on purpose in staging (aim: validation; owner: @ada)

handling and training: none needed, because the roll-back went by the book.
\`\`\`

## Not flagged: A document that does not declare itself

\`\`\`markdown
# Incident: checkout errors

## Timeline (UTC)

- 2026-03-08 14:05 - First alert.

## Remediation

- [ ] Empty the cache with each release
\`\`\`

## Allow or change it

A comment at the end of a line allows what it holds: \`<!-- pm-allow remediation-aims: the reason -->\`. \`.postmortem.json\` sets its severity for a team: \`"rules": { "remediation-aims": "hint" }\`, or \`"off"\`.
`,
  'sensitive-ip-address': `# sensitive-ip-address

A public post-mortem shows no IP addresses of the infrastructure.

An address of a machine tells an attacker where to knock. The role of the machine tells readers more: "the second database" is clear to everyone. Documentation ranges, loopback and public resolvers are left alone; what is public by decision goes into \`organisation.publicAddresses\`.

Severity: warning, unless the settings say otherwise.

## Flagged: Machines of ours

\`\`\`markdown
## Timeline (UTC)

- 2026-03-08 14:05 - 10.42.7.19 stops answering.
                     ^^^^^^^^^^ warning: This looks like an IP address. Name its role instead, such as "router 1".
- 2026-03-08 14:12 - Traffic moves to 2a02:8071:b783::41.
                                      ^^^^^^^^^^^^^^^^^^ warning: This looks like an IP address. Name its role instead, such as "router 1".
\`\`\`

## Not flagged: Not machines of ours

\`\`\`markdown
## Timeline (UTC)

- 2026-03-08 14:05 - The health check on 127.0.0.1 still answers.
- 2026-03-08 14:12 - Examples in the manual use 192.0.2.10 and 2001:db8::1.
- 2026-03-08 14:20 - We ask the resolver at 8.8.8.8.
- 2026-03-08 14:31 - Rolled back to version 4.12.0.1 of the gateway.
\`\`\`

## With these settings

\`\`\`jsonc
{ "version": 1, "organisation": { "publicAddresses": ["185.199.108.0/22"] } }
\`\`\`

## Not flagged: Public by decision

\`\`\`markdown
The status page lies at 185.199.108.153.
\`\`\`

## Allow or change it

A comment at the end of a line allows what it holds: \`<!-- pm-allow sensitive-ip-address: the reason -->\`. \`.postmortem.json\` sets its severity for a team: \`"rules": { "sensitive-ip-address": "hint" }\`, or \`"off"\`.
`,
  'sensitive-email': `# sensitive-email

A public post-mortem shows no personal e-mail addresses.

An address singles out a person, and a post-mortem is about the system. The role says what readers need to know: "the engineer on call". Mailboxes of roles and the domains in \`organisation.domains\` are left alone.

Severity: warning, unless the settings say otherwise.

## Flagged: A person

\`\`\`markdown
## Timeline (UTC)

- 2026-03-08 14:05 - kim.larsen@gmail.com reports the first error.
                     ^^^^^^^^^^^^^^^^^^^^ warning: This looks like an e-mail address. Name the person's role or a shared mailbox instead.
\`\`\`

## Not flagged: A role, an example and a handle

\`\`\`markdown
## Timeline (UTC)

- 2026-03-08 14:05 - The first report reaches support@acme.io.
- 2026-03-08 14:12 - The form accepts only jane@example.com.
- 2026-03-08 14:31 - @kim rolls back.
\`\`\`

## With these settings

\`\`\`jsonc
{ "version": 1, "organisation": { "roleMailboxes": ["larsen.duty@acme.io"] } }
\`\`\`

## Not flagged: Public by decision

\`\`\`markdown
Write to larsen.duty@acme.io.
\`\`\`

## Allow or change it

A comment at the end of a line allows what it holds: \`<!-- pm-allow sensitive-email: the reason -->\`. \`.postmortem.json\` sets its severity for a team: \`"rules": { "sensitive-email": "hint" }\`, or \`"off"\`.
`,
  'process-front-matter': `# process-front-matter

Front matter is well-formed YAML.

Fields in front matter count only where the whole can be read. One quotation mark that is never closed hides the zone, the severity and the status all at once.

Severity: warning, unless the settings say otherwise.

## Flagged: A quotation mark is never closed

\`\`\`markdown
---
type: post-mortem
title: "Checkout errors
zone: Europe/Lisbon
                   ^ warning: The front matter cannot be read from here on. Check colons, quotes and indentation.
---

## Timeline

- 2026-03-08 14:05 - First alert.
\`\`\`

## Not flagged: A colon in quotation marks

\`\`\`markdown
---
type: post-mortem
title: "Incident: checkout errors"
zone: Europe/Lisbon
---

## Timeline

- 2026-03-08 14:05 - First alert.
\`\`\`

## Change it

\`.postmortem.json\` sets its severity for a team: \`"rules": { "process-front-matter": "hint" }\`, or \`"off"\`.
`,
  'sensitive-secret': `# sensitive-secret

A post-mortem holds no passwords, keys or tokens.

A password, key or token that was saved once may be in a history, a backup or a mailbox. Taking it out of the text is not enough: rotate it first. The finding never repeats the value.

Severity: error, unless the settings say otherwise.

## Flagged: A password in a connection string

\`\`\`markdown
## Timeline (UTC)

- 2026-03-08 14:05 - The service starts with \`postgres://checkout:quiet-horse-77@db.acme.io/orders\`.
                                                         ^^^^^^^^^^^^^^^^^^^^^^^ error: This looks like a password in a database connection string. Rotate it first, then take it out: what was saved once may be known.
\`\`\`

## Not flagged: A place without the value

\`\`\`markdown
## Timeline (UTC)

- 2026-03-08 14:05 - The service starts with \`postgres://checkout:$PASSWORD@db.acme.io/orders\`.
- 2026-03-08 14:12 - We rotate the token of the deployment pipeline.
\`\`\`

## Allow or change it

A comment at the end of a line allows what it holds: \`<!-- pm-allow sensitive-secret: the reason -->\`. \`.postmortem.json\` sets its severity for a team: \`"rules": { "sensitive-secret": "hint" }\`, or \`"off"\`.
`,
  'process-allowance': `# process-allowance

Each pm-allow comment names a rule, gives a reason and is needed.

A comment allows what a rule finds: \`pm-allow\` on the same line, \`pm-allow-next-line\`, \`pm-allow-block\` for the block that follows, \`pm-allow-file\`. Each names the rule and gives a reason, so that the next reader knows why. One that is not needed any more might hide the next finding, so it goes.

Severity: warning, unless the settings say otherwise.

## Flagged: No reason, no such rule

\`\`\`markdown
## Timeline (UTC)

- 2026-03-08 14:05 - First alert from 10.42.7.19. <!-- pm-allow sensitive-ip-address -->
                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: This allows nothing without a reason. Write one behind the colon.
- 2026-03-08 14:31 - Rolled back. <!-- pm-allow timeline-oder: the clock was wrong -->
                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: There is no rule "timeline-oder". Write the id that the finding shows.
\`\`\`

## Flagged: Not needed any more

\`\`\`markdown
## Timeline (UTC)

- 2026-03-08 14:05 - First alert.<!-- pm-allow sensitive-ip-address: a test network -->
                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: There is nothing here to allow any more. Take this comment out.
- 2026-03-08 14:31 - Rolled back.
\`\`\`

### After “Take out the unused comment”

\`\`\`markdown
## Timeline (UTC)

- 2026-03-08 14:05 - First alert.
- 2026-03-08 14:31 - Rolled back.
\`\`\`

## Not flagged: A rule and a reason

\`\`\`markdown
## Timeline (UTC)

- 2026-03-08 14:05 - First alert from 10.42.7.19. <!-- pm-allow sensitive-ip-address: a test network -->
- 2026-03-08 14:31 - Rolled back.
\`\`\`

## Change it

\`.postmortem.json\` sets its severity for a team: \`"rules": { "process-allowance": "hint" }\`, or \`"off"\`.
`,
  'process-settings': `# process-settings

The settings file .postmortem.json can be read and holds known keys.

\`.postmortem.json\` lies beside or above the documents for which it holds. It is JSON that may have comments. Whatever in it cannot be understood is left out and told here; everything else stays in force.

Severity: warning, unless the settings say otherwise.

## Flagged: An unknown key, a rule that does not exist, a zone that is none

\`\`\`jsonc
{
  "version": 1,
  "zones": "UTC",
  ^^^^^^^ warning: “zones” is not known here; check its spelling or take it out.
  "zone": "Europe/Lisboa",
          ^^^^^^^^^^^^^^^ error: This time zone is not known. Write a name such as Europe/Paris, or an offset like +02:00.
  "rules": { "timeline-oder": "off" }
             ^^^^^^^^^^^^^^^ warning: There is no rule “timeline-oder”; check its spelling or take it out.
}
\`\`\`

## Flagged: A text without quotation marks

\`\`\`jsonc
{ "version": 1, "zone": UTC }
                        ^^^ error: This word is not valid JSON; put texts into double quotes.
                            ^ error: A value must stand here.
\`\`\`

## Not flagged: Comments and trailing commas

\`\`\`jsonc
{
  // The office decides.
  "version": 1,
  "zone": "Europe/Lisbon",
  "rules": { "timeline-rollover": "off" },
}
\`\`\`

## Change it

\`.postmortem.json\` sets its severity for a team: \`"rules": { "process-settings": "hint" }\`, or \`"off"\`.
`,
};
