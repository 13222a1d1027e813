/** So many bytes a document has, from short to long; most are short, as in real folders. */
const smallest = 2_000;
const largest = 40_000;

/** Post-mortems with all that real ones have, the same for the same rank: prose, a timeline, logs, a table, items. */
export function documentOfRank(rank: number): string {
  const random = randomFrom(rank + 1);
  const size = smallest * (largest / smallest) ** random();
  const pick = <Value>(values: readonly [Value, ...Value[]]): Value =>
    values[Math.floor(random() * values.length)] ?? values[0];
  const number = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const service = pick(services);
  let minutes = number(0, 600);
  const time = () => {
    minutes += number(1, 9);
    return new Date(Date.UTC(2026, 2, 1 + (rank % 28), 0, minutes)).toISOString();
  };
  const sentence = () =>
    pick(sentences)
      .replace('#', String(number(2, 400)))
      .replace('@', pick(services));
  const paragraph = () => Array.from({ length: number(2, 5) }, sentence).join(' ');
  const entry = () => `- ${time().slice(0, 16).replace('T', ' ')} - ${sentence()}`;
  const log = () =>
    `${time()} ${pick(['ERROR', 'WARN', 'INFO'])} [${pick(services)}] upstream=10.${number(0, 255)}.${number(0, 255)}.7 trace=${number(1e9, 9e9).toString(16)}`;
  const row = () => `| Watch ${pick(services)} | @team-${number(1, 9)} | 2026-05-${String(number(10, 28))} |`;
  const parts: string[] = [
    `<!-- post-mortem -->\n\n# ${service} answered slowly\n\n## Summary\n\n${paragraph()}\n\n## Timeline (UTC)\n`,
  ];
  for (let length = 0; length < size * 0.6; length = parts.join('\n').length) {
    parts.push(...Array.from({ length: number(3, 12) }, entry));
    if (random() < 0.3) parts.push('', '```text', ...Array.from({ length: number(3, 12) }, log), '```', '');
  }
  parts.push('', '## Contributing factors', '');
  while (parts.join('\n').length < size * 0.9) parts.push(`- ${paragraph()}`);
  parts.push(
    '',
    '## Remediation',
    '',
    '| Action | Owner | Due |',
    '| --- | --- | --- |',
    ...Array.from({ length: number(2, 6) }, row),
  );
  return `${parts.join('\n')}\n\n## Follow-up review\n\n2099-05-08\n`;
}

const services = ['checkout', 'search', 'orders-db', 'edge-proxy', 'mail-queue', 'session-store'] as const;

const sentences = [
  'Requests to @ failed in # % of all cases.',
  'The canary did not catch it, because it looked at the median only.',
  'A change raised the size of the pool to #, which the replica of @ could not take.',
  'The graph of @ showed # waiting connections.',
  'Retries without jitter made the load # times as large.',
  'Traffic was sent back to @ after # minutes.',
  'We had forgotten to renew the runbook of @.',
  'Support told us of # calls, one of them from a pager at 10.20.#.4.',
  'No data was lost, and # orders were sent again.',
] as const;

/** Numbers from 0 to 1, the same for the same seed (mulberry32, in the public domain). */
function randomFrom(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
