import { Session } from 'node:inspector';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleProgram } from '../bundle/program.mjs';
import { root } from '../setup/paths.mjs';
import { ways } from './edits.mjs';
import { documentOf } from './generate.mjs';

const keys = 200;
const program = join(root, 'out/bench/live.mjs');

/**
 * Prints how much is done at a key: calls of functions, how many different ones, and how often an expression is asked.
 * Counts are the same on every machine, however much else it does; times are not.
 */
export async function benchWork({ print }) {
  await bundleProgram('test/bench/live.ts', program, { packages: 'external' });
  const core = await import(pathToFileURL(program).href);
  const counter = startCounting(pathToFileURL(program).href);
  print(line('document', 'keys', 'calls', '95th of 100', 'different', 'expressions'));
  for (const [name, bytes] of Object.entries({ '2 KB': 2_000, '100 KB': 100_000 })) {
    const text = documentOf(bytes);
    for (const way of Object.keys(ways)) {
      const counts = [...typeInto(core, text, ways[way](1))].map(press => counter(press));
      const [calls, different, asked] = ['calls', 'different', 'asked'].map(part => counts.map(each => each[part]));
      print(line(name, way, at(calls, 0.5), at(calls, 0.95), at(different, 0.5), at(asked, 0.5)));
    }
  }
}

/** Gives one key after the other, to be pressed by whoever counts. */
function* typeInto({ PostMortemDocument, LiveFindings, defaults }, text, nextChange) {
  const document = new PostMortemDocument(text, 'postmortem.md');
  const live = new LiveFindings(document);
  const look = () => live.look(defaults, { now: Date.UTC(2026, 11, 31) });
  const lines = text.split('\n');
  look();
  for (let key = 0; key < keys; key += 1) {
    const change = nextChange(lines);
    yield () => {
      document.update([change]);
      look();
    };
  }
}

/** Counts the calls of functions of one script, and how often any expression is asked. */
function startCounting(url) {
  const session = new Session();
  session.connect();
  let told;
  const post = (method, params) => session.post(method, params, (_error, result) => (told = result));
  post('Profiler.enable');
  post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  const exec = RegExp.prototype.exec;
  let asked = 0;
  RegExp.prototype.exec = function (text) {
    asked += 1;
    return exec.call(this, text);
  };
  return press => {
    post('Profiler.takePreciseCoverage');
    asked = 0;
    press();
    const own = asked;
    post('Profiler.takePreciseCoverage');
    const functions = told.result.filter(script => script.url === url).flatMap(script => script.functions);
    const called = functions.map(({ ranges }) => ranges[0].count).filter(count => count > 0);
    return { calls: called.reduce((sum, count) => sum + count, 0), different: called.length, asked: own };
  };
}

function at(numbers, share) {
  return [...numbers].sort((one, other) => one - other)[Math.floor(share * (numbers.length - 1))].toLocaleString('en');
}

function line(...cells) {
  return cells.map((cell, rank) => (rank < 2 ? cell.padEnd(16) : cell.padStart(12))).join(' ');
}
