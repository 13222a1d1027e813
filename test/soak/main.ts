import { parseArgs } from 'node:util';
import type { Memory } from './processes';
import { soak } from './soak';

// npm run soak -- --minutes 5: ends by itself; exit 1 for errors, for a document that is not the record, for memory that grows.
const { values } = parseArgs({ options: { minutes: { type: 'string' } } });
const minutes = Math.min(600, Number(values.minutes ?? 5));

/** More than this, in the last third of the time against the first, is growth. */
const mostGrowth = { share: 1.5, megabytes: 30 };

const { rounds, written, memory, errors, differences } = await soak(minutes * 60_000, line => {
  process.stdout.write(`${line}\n`);
});
const growing = (['server', 'extensionHost', 'browser'] as const).filter(part => isGrowing(part));
const lines = [
  `\n${rounds} rounds, ${written} things written in ${minutes} minutes.`,
  ...(['server', 'extensionHost', 'browser'] as const).map(describe),
  `Errors: ${errors.length}`,
  ...errors,
  `Differences between document and record: ${differences.length}`,
  ...differences,
];
process.stdout.write(`${lines.join('\n')}\n`);
process.exitCode = rounds > 0 && errors.length + differences.length + growing.length === 0 ? 0 : 1;

function describe(part: keyof Memory): string {
  const all = memory.map(each => each[part]);
  const [first, last] = thirds(all);
  const numbers = `${first.toFixed(0)} MB in the first third, ${last.toFixed(0)} in the last, ${Math.max(...all).toFixed(0)} at most`;
  return `Memory of the ${part}: ${numbers}${growing.includes(part) ? ' – it grows' : ''}`;
}

function isGrowing(part: keyof Memory): boolean {
  const [first, last] = thirds(memory.map(each => each[part]));
  return last > Math.max(first * mostGrowth.share, first + mostGrowth.megabytes);
}

/** The medians of the first and the last third. */
function thirds(all: readonly number[]): readonly [number, number] {
  const size = Math.max(1, Math.floor(all.length / 3));
  return [median(all.slice(0, size)), median(all.slice(-size))];
}

function median(all: readonly number[]): number {
  return all.toSorted((a, b) => a - b)[all.length >> 1] ?? 0;
}
