import { escapeMarkdown } from '../../../core/text';
import { groupsOf, payloads } from './payloads';

/** The payload on one line, as somebody writes it who does not think of Markdown. */
export function bare(payload: string): string {
  return payload.replace(/[\r\n]+/g, ' ');
}

const clock = (minute: number) =>
  new Date(Date.UTC(2026, 2, 8) + minute * 60_000).toISOString().slice(0, 16).replace('T', ' ');

/** A post-mortem with each payload twice among its entries, as it is and so that all of it is text, and its title full of them. */
export function previewDocument(): string {
  const title = payloads.slice(0, 12).map(escapeMarkdown).join(' ');
  const entries = payloads.flatMap((payload, rank) => [
    `- ${clock(rank * 4)} - ${escapeMarkdown(payload)}`,
    `- ${clock(rank * 4 + 2)} - effect: ${bare(payload)}`,
  ]);
  return ['<!-- post-mortem -->', `# ${title}`, '', 'All times in UTC.', '', '## Timeline', '', ...entries, ''].join(
    '\n',
  );
}

/** The same few to an entry, a factor and an item, so that a meeting gets through all of them. */
export function meetingDocument(): string {
  const groups = groupsOf(12).map(group => group.map(escapeMarkdown).join(' '));
  const owners = groupsOf(12).map(([payload = '']) => bare(payload).replace(/[;()\s]/g, ''));
  return [
    '<!-- post-mortem -->',
    `# ${groups[0]}`,
    '',
    `- **Zone:** UTC`,
    `- **Facilitator:** ${escapeMarkdown(payloads[9] ?? '')}`,
    `- **Participants:** ${payloads.slice(75, 90).map(escapeMarkdown).join(', ')}`,
    '',
    '## Timeline',
    '',
    ...groups.map((words, rank) => `- ${clock(rank * 4)} - ${words}`),
    '',
    '## Contributing factors',
    '',
    ...groups.map(words => `- ${words}`),
    '',
    '## Remediation',
    '',
    ...groups.map((words, rank) => `- [ ] ${words} (aim: likelihood; owner: ${owners[rank]}; ticket: ${owners[rank]})`),
    '',
    '## Meeting',
    '',
    '### Parking lot',
    '',
    ...groups.map(words => `- ${words}`),
    '',
    '### Notes',
    '',
    ...groups.map(words => `- ${words}`),
    '',
  ].join('\n');
}

/** Settings of a team whose names are payloads. */
export function settingsFile(): string {
  const [first = '', second = '', third = ''] = payloads.slice(9);
  const named = { [first]: 'warning' };
  return JSON.stringify({
    version: 1,
    [second]: third,
    rules: named,
    sections: { synonyms: { factors: payloads.slice(0, 40).map(bare) } },
    organisation: { domains: payloads.slice(0, 40), publicHosts: payloads.slice(40, 80) },
    people: payloads.map(payload => ({ name: bare(payload), role: bare(payload) })),
    meeting: {
      presets: payloads.map(payload => ({
        name: bare(payload),
        about: bare(payload),
        opening: 1,
        timeline: 30,
        factors: 10,
      })),
    },
  });
}
