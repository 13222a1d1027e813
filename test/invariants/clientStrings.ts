import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { repositoryRoot } from '../unit/repository';

/** A text that the client gives to `l10n.t`, with where it stands and how many values go with it. */
export interface ClientString {
  /** Absent where the text is not written there. */
  readonly text: string | undefined;
  readonly place: string;
  readonly values: number;
}

/** Every call of `l10n.t` in the client. */
export function clientStrings(): readonly ClientString[] {
  return calls().flatMap(({ call, place }) => {
    const [first] = call.arguments;
    if (call.expression.getText() !== 'l10n.t' || first === undefined) return [];
    const text = ts.isStringLiteralLike(first) ? first.text : undefined;
    return [{ text, place, values: call.arguments.length - 1 }];
  });
}

/** Words that the client shows without asking `l10n` for them, with their places. */
export function wordsShownAsTheyAre(): readonly string[] {
  const shown = calls().filter(({ call }) => /^window\.show(?:Information|Warning|Error)Message$/.test(nameOf(call)));
  const messages = shown.flatMap(({ call, place }) => call.arguments.filter(isWords).map(() => place));
  return [...messages, ...properties()];
}

/** Fields of pickers, dialogs and rows that people read. */
const readable = new Set(['title', 'placeHolder', 'prompt', 'detail', 'description', 'openLabel', 'saveLabel']);

function properties(): readonly string[] {
  return nodes().flatMap(({ node, place }) =>
    ts.isPropertyAssignment(node) && readable.has(node.name.getText()) && isWords(node.initializer) ? [place] : [],
  );
}

/** A text of letters; names such as `CSV` and the empty text are the same in every language. */
function isWords(node: ts.Node): boolean {
  return ts.isStringLiteralLike(node) && /[a-z]{2}/.test(node.text);
}

function calls(): readonly { readonly call: ts.CallExpression; readonly place: string }[] {
  return nodes().flatMap(({ node, place }) => (ts.isCallExpression(node) ? [{ call: node, place }] : []));
}

function nameOf({ expression }: ts.CallExpression): string {
  return expression.getText();
}

let known: readonly { readonly node: ts.Node; readonly place: string }[] | undefined;

function nodes(): NonNullable<typeof known> {
  known ??= readdirSync(join(repositoryRoot, 'client'), { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.ts'))
    .flatMap(nodesOf);
  return known;
}

function nodesOf(path: string): NonNullable<typeof known> {
  const text = readFileSync(join(repositoryRoot, 'client', path), 'utf8');
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: { node: ts.Node; place: string }[] = [];
  const look = (node: ts.Node) => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    found.push({ node, place: `client/${path}:${line + 1}` });
    ts.forEachChild(node, look);
  };
  look(file);
  return found;
}
