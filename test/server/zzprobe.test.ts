import { test } from 'node:test';
import { startLikeVsCode, startBare, range } from './client';
const text = `<!-- post-mortem -->
# Post-mortem: the queue stood still

All times in UTC.

## Timeline

- 2026-03-08 14:05: The queue stops.
- 2026-03-08 14:01: A deploy begins.

## Contributing factors

- The host 84.17.45.9 was full.
`;
test('probe', async () => {
  const c = await startLikeVsCode({});
  console.log(JSON.stringify(c.greeting));
  await c.open('a.md', text);
  console.log(JSON.stringify(await c.report('a.md'), null, 1));
  for (const [l, ch] of [[1, 3], [8, 4], [12, 14]] as const) {
    for (const a of await c.actions('a.md', range(l, ch))) { console.log(a.title, a.kind, a.isPreferred, a.diagnostics?.map(d => d.code).join()); const r = await c.connection.sendRequest('codeAction/resolve', a); console.log('   ', JSON.stringify((r as any).edit)); }
  }
  console.log((await c.actions('a.md', range(4, 0), { triggerKind: 1 })).map(a => a.title + ' ' + a.kind));
  for (const a of await c.actions('a.md', range(4, 0), { only: ['source.fixAll'] })) console.log(a.title, JSON.stringify(await c.edited('a.md', a)));
  console.log(JSON.stringify(await c.hover('a.md', { line: 8, character: 5 })), JSON.stringify(await c.hints('a.md', range(0, 0, 20, 0))));
  await c.change('a.md', '#', range(9, 0));
  console.log(JSON.stringify((await c.completions('a.md', { line: 9, character: 1 }, '#')).slice(0, 3)));
  await c.change('a.md', '- ', range(9, 0, 9, 1));
  console.log(JSON.stringify((await c.completions('a.md', { line: 9, character: 2 }, ' ')).slice(0, 6)));
  console.log(JSON.stringify(await c.changes.next(() => true)), c.log);
  await c.stop();
  const b = await startBare({});
  await b.open('a.md', text);
  console.log(JSON.stringify((await b.published.next(p => p.version === 1)).diagnostics.length));
  await b.stop();
});
