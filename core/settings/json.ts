import { createScanner, type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { Range } from '../text/position';
import { lineLocator } from './locate';
import { type Member, nowhere, type Report, type Value } from './value';

/** How many levels of brackets a settings file may have; ours needs four. */
const deepest = 50;
/** In UTF-16 units. */
const longest = 1_000_000;
/** A file that is no JSON at all would otherwise fill the list of problems. */
const mostSyntaxProblems = 10;

/** Reads JSON with comments and trailing commas. What is malformed is reported; what is left is still read. */
export function readJson(text: string, report: Report): Value | undefined {
  if (text.length > longest) return refuse(report, 'This file is too long for settings; make it shorter.');
  const tooDeep = nestsTooDeep(text);
  if (tooDeep) return refuse(report, 'The brackets in this file nest too deep; make it flatter.');
  if (text.trim() === '') return undefined;

  // A byte order mark counts as a character, but not as JSON.
  const plain = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
  const rangeOf = lineLocator(plain);
  const errors: ParseError[] = [];
  const root = parseTree(plain, errors, { allowTrailingComma: true, disallowComments: false });
  for (const { error, offset, length } of errors.slice(0, mostSyntaxProblems)) {
    const end = offset >= plain.length ? plain.length : Math.max(offset + length, offset + 1);
    report(rangeOf(Math.min(offset, plain.length), end), 'error', syntaxMessages[error] ?? syntaxMessage);
  }
  return root && toValue(root, rangeOf);
}

const syntaxMessage = 'This is not valid JSON here; check commas, quotes and brackets.';

/** By the parser's error codes. */
const syntaxMessages: { readonly [code: number]: string } = {
  1: 'This word is not valid JSON; put texts into double quotes.',
  2: 'This is not a number; check its digits.',
  3: 'A name in double quotes must stand here.',
  4: 'A value must stand here.',
  5: 'A colon must stand here, between name and value.',
  6: 'A comma must stand here.',
  7: 'A closing brace is missing; add “}”.',
  8: 'A closing bracket is missing; add “]”.',
  9: 'The settings end here; take out what follows.',
  11: 'This comment does not end; add “*/”.',
  12: 'This text does not end; add a double quote.',
  14: 'This character escape is not valid; write four hexadecimal digits after “\\u”.',
  15: 'This escape is not valid; write “\\\\” for a backslash.',
};

function refuse(report: Report, message: string): undefined {
  report(nowhere, 'error', message);
  return undefined;
}

/** Token numbers of the scanner, whose enumeration is not there at run time. */
const token = { openBrace: 1, closeBrace: 2, openBracket: 3, closeBracket: 4, end: 17 };

/** Looked at before parsing, since the parser calls itself once a level. */
function nestsTooDeep(text: string): boolean {
  const scanner = createScanner(text, true);
  const open: number[] = [];
  for (let kind: number = scanner.scan(); kind !== token.end; kind = scanner.scan()) {
    if (kind === token.openBrace || kind === token.openBracket) open.push(kind);
    if (open.length > deepest) return true;
    const opener = open.at(-1);
    if (opener !== undefined && kind === opener + 1) open.pop();
  }
  return false;
}

function toValue(node: Node, rangeOf: (start: number, end: number) => Range): Value {
  const range = rangeOf(node.offset, node.offset + node.length);
  const value: unknown = node.value;
  if (node.type === 'string' && typeof value === 'string') return { type: 'text', text: value, range };
  if (node.type === 'number' && typeof value === 'number') return { type: 'number', number: value, range };
  if (node.type === 'array') {
    return { type: 'list', items: (node.children ?? []).map(child => toValue(child, rangeOf)), range };
  }
  if (node.type !== 'object') return { type: 'other', range };
  const members = (node.children ?? []).flatMap((property): readonly Member[] => {
    const [name, child] = property.children ?? [];
    const text: unknown = name?.value;
    if (name === undefined || child === undefined || typeof text !== 'string') return [];
    const nameRange = rangeOf(name.offset, name.offset + name.length);
    return [{ name: text, nameRange, value: toValue(child, rangeOf) }];
  });
  return { type: 'object', members, range };
}
