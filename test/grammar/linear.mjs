import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../../scripts/setup/paths.mjs';

const require = createRequire(import.meta.url);
const oniguruma = require('vscode-oniguruma');

/** VS Code colours no line that is longer. */
const longestLine = 20_000;
/** A linear expression takes a few milliseconds for such a line, a quadratic one many seconds. */
const milliseconds = 500;
const pieces = [
  '9',
  '10:',
  '10:30 ',
  '10:30-',
  '2026-03-08 ',
  '2026-03-08,',
  '(aim: ',
  '(',
  '@',
  '~',
  ' ',
  '- ',
  '**Zone:',
  '--',
  'T+1',
  'times in ',
];

/** One result for each grammar: whether its expressions get through hostile lines of the longest length in time. */
export async function checkLinear() {
  await oniguruma.loadWASM(readFileSync(require.resolve('vscode-oniguruma').replace(/main\.js$/, 'onig.wasm')).buffer);
  return readdirSync(join(root, 'syntaxes')).map(file => {
    const grammar = JSON.parse(readFileSync(join(root, 'syntaxes', file), 'utf8'));
    const slow = expressionsOf(grammar).flatMap(expression =>
      pieces
        .filter(piece => timeOf(expression, piece) > milliseconds)
        .map(piece => `Slow on a line of ${JSON.stringify(piece)}: ${expression}`),
    );
    return {
      name: `no expression of syntaxes/${file} is held up by a hostile line`,
      passed: slow.length === 0,
      detail: slow.join('\n'),
    };
  });
}

/** Every `match`, `begin`, `end` and `while` below a rule. */
function expressionsOf(rule) {
  return Object.entries(rule).flatMap(([key, value]) => {
    if (typeof value === 'object') return expressionsOf(value);
    return ['match', 'begin', 'end', 'while'].includes(key) ? [value] : [];
  });
}

/** Milliseconds to find every match in one hostile line, as colouring it would. */
function timeOf(expression, piece) {
  const scanner = new oniguruma.OnigScanner([expression]);
  const line = new oniguruma.OnigString(piece.repeat(longestLine / piece.length));
  const started = performance.now();
  for (let at = 0; at < line.content.length && performance.now() - started <= milliseconds; ) {
    const found = scanner.findNextMatchSync(line, at);
    if (found === null) break;
    at = Math.max(at + 1, found.captureIndices[0].end);
  }
  line.dispose();
  scanner.dispose();
  return performance.now() - started;
}
