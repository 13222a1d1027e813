import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startLikeVsCode } from './client';

const documents = 500;

/** Different in every document and round, so that nothing that is remembered by text is found again. */
function incident(round: number, index: number): string {
  const entries = Array.from({ length: 12 }, (_, at) => {
    const time = `${String(10 + (at % 10)).padStart(2, '0')}:${String((at * 7) % 60).padStart(2, '0')}`;
    return `- 2026-03-08 ${time} UTC - Queue ${round}-${index}-${at} grew while worker ${at} waited for the pool.`;
  });
  return `# Post-mortem: queue ${round}-${index}\n\n<!-- post-mortem -->\n\n## Timeline\n\n${entries.join('\n')}\n`;
}

test('Five hundred open documents are answered, and what they took is given back when they close.', async () => {
  // Too little room for the documents of all rounds, should those that are closed stay.
  const client = await startLikeVsCode({ heapMegabytes: 80 });
  try {
    for (let round = 0; round < 4; round += 1) {
      const paths = Array.from({ length: documents }, (_, index) => `${index}.md`);
      for (const [index, path] of paths.entries()) await client.open(path, incident(round, index));
      for (const path of paths) {
        assert.ok(
          (await client.diagnostics(path)).some(({ code }) => code === 'timeline-order'),
          path,
        );
      }
      for (const path of paths) await client.close(path);
    }
    assert.deepEqual(client.log, []);
  } finally {
    await client.stop();
  }
});
