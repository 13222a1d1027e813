// Documents to measure with: the same text for the same size and kind, with no clock and no chance.

const services = ['checkout-api', 'billing-worker', 'session-cache', 'search-index', 'edge-proxy', 'orders-db'];
const people = ['Ada Sommer', 'Ravi Menon', 'Lena Brandt', 'Tom Okoye', 'Mei Lin', 'Sara Novak'];
const events = [
  pick => `the error rate of \`${pick(services)}\` rises to ${pick(60)} %`,
  pick => `${pick(people)} acknowledges the page and opens a channel`,
  pick => `rollback of \`${pick(services)}\` v${pick(9)}.${pick(40)} started`,
  pick => `queue depth peaks at ${pick(90_000)} messages`,
  pick => `support counts ${pick(200)} tickets about failed payments`,
  pick => `failover of \`orders-db\` to db-${pick(90)}.prod.internal begins`,
  pick => `status page says "${pick(['Investigating', 'Identified', 'Monitoring'])}"`,
];
const sentences = [
  pick => `The alert looked at a single region, so the slow rise of \`${pick(services)}\` stayed below its threshold.`,
  pick => `Retries without jitter multiplied the load by ${pick(9)}, and the queue took ${pick(200)} minutes to drain.`,
  () => `The runbook described the former topology, and the first attempt had no effect.`,
  pick => `${pick(people)} should have noticed the warning in the log of the deployment.`,
  pick => `Requests from 10.${pick(250)}.${pick(250)}.${pick(250)} were answered with errors for ${pick(50)} minutes.`,
  pick => `Nobody knew who owned \`${pick(services)}\` since the teams were split.`,
];

/** A post-mortem of about `bytes` bytes: most of it a timeline by days, with paragraphs, tables and logs between. */
export function documentOf(bytes) {
  const pick = picker(bytes);
  let text = head(pick);
  const tail = end(pick);
  for (let day = 0; text.length + tail.length < bytes; day += 1) {
    text += `### ${new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10)}\n\n`;
    const isTable = day % 4 === 3;
    if (isTable) text += '| Time (UTC) | Event |\n| --- | --- |\n';
    for (let minute = pick(60); minute < 1440 && text.length + tail.length < bytes; minute += 10 + pick(90)) {
      const what = pick(events)(pick);
      text += isTable ? `| ${clock(minute)} | ${what} |\n` : `- ${clock(minute)} UTC - ${what}.\n`;
      if (!isTable && pick(10) === 0) text += `  ${pick(sentences)(pick)}\n`;
    }
    text += `\n${pick(sentences)(pick)} ${pick(sentences)(pick)}\n\n`;
    if (day % 3 === 1) text += log(pick);
  }
  return text + tail;
}

/** A post-mortem whose timeline is one list of so many entries. */
export function timelineOf(entries) {
  const pick = picker(entries);
  let text = head(pick);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = new Date(Date.UTC(2026, 2, 8, 14, 5 + entry)).toISOString();
    text += `- ${at.slice(0, 10)} ${at.slice(11, 16)} UTC - ${pick(events)(pick)}.\n`;
  }
  return `${text}\n${end(pick)}`;
}

function head(pick) {
  return `# Post-mortem: ${pick(services)} answered slowly\n\n<!-- post-mortem -->\n\n- **Announced:** 2026-01-01 14:05\n- **Zone:** UTC\n\n## Summary\n\n${pick(sentences)(pick)} ${pick(sentences)(pick)}\n\n## Timeline\n\n`;
}

function end(pick) {
  const factors = Array.from({ length: 3 }, () => `- ${pick(sentences)(pick)}\n`).join('');
  return `\n## Contributing factors\n\n${factors}\n## Remediation\n\n- [ ] Add jitter to all retries. (aim: likelihood; owner: @kim; due: 2026-05-08)\n\n## Follow-up review\n\n2026-03-08\n`;
}

function log(pick) {
  const lines = Array.from(
    { length: 8 },
    () =>
      `ERROR [${pick(services)}] pool exhausted active=${pick(400)} waiting=${pick(900)} upstream=10.0.${pick(250)}.7`,
  );
  return `\`\`\`text\n${lines.join('\n')}\n\`\`\`\n\n`;
}

function clock(minute) {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** Picks one of a list, or a number below a limit; mulberry32. */
export function picker(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return from => (typeof from === 'number' ? Math.floor(next() * from) : from[Math.floor(next() * from.length)]);
}
