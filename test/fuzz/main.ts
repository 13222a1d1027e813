import { parseArgs } from 'node:util';
import { type Fuzzed, fuzz } from './fuzz';

// npm run fuzz -- --edits 1000000 --seed 1: a seed of its own each time, printed, unless one is given.
const { values } = parseArgs({ options: { edits: { type: 'string' }, seed: { type: 'string' } } });
const edits = Number(values.edits ?? 1_000_000);
const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
const started = performance.now();

process.stdout.write(`Seed ${seed}, ${edits.toLocaleString('en')} edits.\n`);
const { failure } = await fuzz(edits, seed, done => process.stdout.write(`${describe(done)}\n`));
if (failure !== undefined) process.stdout.write(`\nnot ok - ${failure}\n`);
process.exitCode = failure === undefined ? 0 : 1;

function describe({ edits: made, comparisons }: Fuzzed): string {
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  return `${made.toLocaleString('en')} edits, compared ${comparisons.toLocaleString('en')} times, in ${seconds} s`;
}
