import { join } from 'node:path';
import { root } from '../setup/paths.mjs';
import { BenchClient } from './client.mjs';
import { ways } from './edits.mjs';
import { documentOf, timelineOf } from './generate.mjs';

const ours = join(root, 'dist/server.js');
const none = join(root, 'out/bench/nullServer.cjs');

/** How often the null server's time or memory we may take (medians), by what is measured. */
const floors = {
  '2 KB': { key: 1.3, start: 1.15, memory: 1.6 },
  '100 KB': { key: 1.2 },
  '2,000 entries': { key: 1.2 },
  '1 MB': { key: 1, open: 3, memory: 1.2 },
};

/** Measured side by side on a machine that does other things as well, a ratio is sure only so far. */
const noise = 1.25;

/** Runs both servers in turn and prints what each measurement takes, and the ratio. Returns what is above its floor. */
export async function benchServer({ full, print }) {
  const rounds = full ? 7 : 3;
  const above = [];
  const sizes = full ? { '2 KB': 2_000, '100 KB': 100_000, '1 MB': 1_000_000 } : { '2 KB': 2_000, '100 KB': 100_000 };
  print(line('document', 'measured', 'null', 'ours', 'ratio', 'floor'));
  const compare = (name, what, measured, floor) => {
    const [empty, own] = ['none', 'ours'].map(side => median(measured[side]));
    const ratio = own / empty;
    print(line(name, what, empty.toFixed(2), own.toFixed(2), `${ratio.toFixed(2)} x`, floor ? `${floor} x` : ''));
    if (floor && ratio > floor * noise) above.push(`${name}, ${what}: ${ratio.toFixed(2)} x`);
  };
  for (const [name, bytes] of Object.entries(sizes)) {
    const text = documentOf(bytes);
    const all = await inTurn(rounds, program => run(program, text, 'random places', full ? 200 : 100));
    const of = part => ({ none: all.none.map(each => each[part]), ours: all.ours.map(each => each[part]) });
    compare(name, 'start, ms', of('start'), floors[name]?.start);
    compare(name, 'open, ms', of('open'), floors[name]?.open);
    compare(name, 'key, ms', of('key'), floors[name]?.key);
    compare(name, 'key at the 95th of 100', of('late'), 1.5);
    compare(name, 'memory at most, MB', of('memory'), floors[name]?.memory);
    for (const way of ['Enter', 'a fence']) {
      const own = await inTurn(full ? rounds : 1, program => run(program, text, way, 24));
      const keys = { none: own.none.map(each => each.key), ours: own.ours.map(each => each.key) };
      compare(name, `${way}, ms`, keys, floors[name]?.key);
    }
  }
  const long = timelineOf(2000);
  const typed = await inTurn(full ? rounds : 1, program => run(program, long, 'one entry', 50));
  const keys = { none: typed.none.map(each => each.key), ours: typed.ours.map(each => each.key) };
  compare('2,000 entries', 'key, ms', keys, floors['2,000 entries'].key);
  return above;
}

async function inTurn(rounds, measure) {
  const found = { none: [], ours: [] };
  for (let round = 0; round < rounds; round += 1) {
    found.none.push(await measure(none));
    found.ours.push(await measure(ours));
  }
  return found;
}

/** One life of a server: start, open, typing. */
async function run(program, text, way, count) {
  const client = new BenchClient(program);
  const uri = 'file:///bench/postmortem.md';
  const start = await client.start();
  const open = await client.open(uri, text);
  await client.settle(uri);
  const lines = text.split('\n');
  const next = ways[way](7);
  const times = [];
  for (let key = 0; key < count; key += 1) {
    times.push(await client.change(uri, key + 2, [next(lines)]));
    await new Promise(resolve => setTimeout(resolve, 5));
  }
  const memory = client.memory().most;
  await client.stop();
  return { start, open, key: median(times), late: at(times, 0.95), memory };
}

function median(values) {
  return at(values, 0.5);
}

function at(values, share) {
  return (
    [...values].sort((one, other) => one - other)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0
  );
}

function line(...cells) {
  const widths = [15, 24, 9, 9, 9, 7];
  return cells.map((cell, rank) => (rank < 2 ? cell.padEnd(widths[rank]) : cell.padStart(widths[rank]))).join('');
}
