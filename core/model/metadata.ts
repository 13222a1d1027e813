import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import {
  type Block,
  blocksOf,
  type Chunk,
  type LineRange,
  plainText,
  type Range,
  rangeOnLine,
  remember,
  rememberInBlocks,
  shiftRange,
  splitRow,
  type TextStore,
} from '../text';
import { type FieldName, fieldNames } from './vocabulary';

/** Where a document keeps its fields. */
export type MetadataForm = 'front-matter' | 'list' | 'bold' | 'table' | 'comment';

export interface MetadataField {
  readonly name: FieldName;
  /** Without marks and spaces around it; may be empty. */
  readonly value: string;
  readonly form: MetadataForm;
  /** Where the value stands, or would. */
  readonly range: Range;
}

export interface Metadata {
  /** The first that names a field wins. */
  readonly fields: ReadonlyMap<FieldName, MetadataField>;
  /** The form that the document uses already. */
  readonly form?: MetadataForm;
  /** Front matter that cannot be read, with the parser's place. */
  readonly malformed?: { readonly range: Range; readonly message: string };
  /** All scalar values of the front matter that are no fields of ours, by lower-case key: `date`, `layout`. */
  readonly other: ReadonlyMap<string, string>;
}

/** How many chunks from the start on may hold fields. */
export function chunksWithFields(store: TextStore): number {
  let headings = 0;
  for (let rank = 0; rank < store.chunks.length; rank += 1) {
    const chunk = store.chunks[rank];
    if (chunk?.type === 'markdown' && blocksOf(chunk)[0]?.type === 'heading') headings += 1;
    if (headings >= 2) return rank;
  }
  return store.chunks.length;
}

/** The fields in the first blocks of a chunk below the front matter, in lines of the chunk. */
export function fieldsOfHead(chunk: Chunk): readonly MetadataField[] {
  return fromHead(chunk).fields;
}

/** The fields above the document's second heading, in any of their five forms. */
export function readMetadata(store: TextStore): Metadata {
  const fields = new Map<FieldName, MetadataField>();
  let other: ReadonlyMap<string, string> = new Map();
  let malformed: Metadata['malformed'];
  let headings = 0;
  for (let rank = 0; rank < store.chunks.length && headings < 2; rank += 1) {
    const chunk = store.chunks[rank];
    if (chunk === undefined) break;
    const start = store.starts[rank] ?? 0;
    const found = chunk.type === 'front-matter' ? fromFrontMatter(chunk) : fromHead(chunk);
    if (chunk.type === 'markdown') {
      const first = blocksOf(chunk)[0];
      if (first?.type === 'heading') headings += 1;
      if (headings >= 2) break;
    } else {
      other = found.other ?? other;
      malformed = found.malformed;
    }
    for (const field of found.fields) {
      if (!fields.has(field.name))
        fields.set(field.name, start === 0 ? field : { ...field, range: shiftRange(field.range, start) });
    }
  }
  const form = fields.values().next().value?.form;
  return { fields, other, ...(form === undefined ? {} : { form }), ...(malformed === undefined ? {} : { malformed }) };
}

/** The field that a name stands for: any case, with hyphen, space or neither; `undefined` for other words. */
export function fieldOf(name: string): FieldName | undefined {
  const plain = name.toLowerCase().replace(/[\s_-]+/g, '');
  return byPlainName.get(plain);
}

const byPlainName = new Map<string, FieldName>(fieldNames.map(name => [name.replace(/-/g, ''), name]));

interface Found {
  readonly fields: readonly MetadataField[];
  readonly other?: ReadonlyMap<string, string>;
  readonly malformed?: Metadata['malformed'];
}

const fromFrontMatter = remember((chunk: Chunk): Found => {
  const body = chunk.lines.slice(1, -1);
  const source = body.map(line => line.text).join('\n');
  const counter = new LineCounter();
  const document = parseDocument(source, {
    lineCounter: counter,
    schema: 'core',
    logLevel: 'silent',
    uniqueKeys: false,
  });
  const range = (from: number, to: number): Range => {
    const start = counter.linePos(from);
    const end = counter.linePos(to);
    return { start: { line: start.line, character: start.col - 1 }, end: { line: end.line, character: end.col - 1 } };
  };
  const error = document.errors[0];
  const malformed =
    error === undefined
      ? undefined
      : { range: range(error.pos[0], Math.max(error.pos[0], error.pos[1])), message: error.code };
  const fields: MetadataField[] = [];
  const other = new Map<string, string>();
  if (isMap(document.contents)) {
    for (const pair of document.contents.items) {
      if (!isScalar(pair.key)) continue;
      const key = String(pair.key.value);
      const value = pair.value;
      const node = isScalar(value) ? value : undefined;
      const text = node === undefined ? listText(value) : node.value === null ? '' : String(node.value);
      const name = fieldOf(key);
      const at = node?.range ?? pair.key.range;
      if (name === undefined) other.set(key.toLowerCase(), text);
      else
        fields.push({
          name,
          value: text,
          form: 'front-matter',
          range: at == null ? rangeOnLine(0, 0, 0) : range(at[0], at[1]),
        });
    }
  }
  return { fields, other, ...(malformed === undefined ? {} : { malformed }) };
});

function listText(value: unknown): string {
  if (typeof value !== 'object' || value === null || !('items' in value) || !Array.isArray(value.items)) return '';
  return value.items
    .map(item => (isScalar(item) ? String(item.value) : ''))
    .filter(text => text !== '')
    .join(', ');
}

const fromHead = rememberInBlocks(readHead, (old, { before, after }) =>
  mayBeField.test(before.text) || mayBeField.test(after.text) ? undefined : old,
);

/** What every field below the front matter has in it. */
const mayBeField = /\*\*|__|<!--|\|/;

function readHead(chunk: Chunk): Found {
  const fields: MetadataField[] = [];
  const text = (line: number) => chunk.lines[line]?.text ?? '';
  let headings = 0;
  for (const block of blocksOf(chunk)) {
    if (block.type === 'heading') headings += 1;
    if (headings > 1) break;
    fields.push(...fromBlock(block, text));
  }
  return { fields };
}

function fromBlock(block: Block, text: (line: number) => string): readonly MetadataField[] {
  switch (block.type) {
    case 'list':
      return block.items.flatMap(item => fromLine(text(item.lines.start), item.lines.start, listField, 'list'));
    case 'paragraph':
      return [...boldFields(block, text), ...commentFields(block, text)];
    case 'html':
      return commentFields(block, text);
    case 'table':
      return [block.header, ...block.rows].flatMap(row => fromRow(text(row.line), row.line));
    default:
      return [];
  }
}

type TextBlock = Extract<Block, { type: 'paragraph' | 'html' }>;

function commentFields({ lines }: TextBlock, text: (line: number) => string): readonly MetadataField[] {
  return linesOf(lines).flatMap(line => fromLine(text(line), line, commentField, 'comment'));
}

/** Bold labels at the start of lines of a paragraph; one without a value counts only beside others that have one. */
function boldFields({ lines }: TextBlock, text: (line: number) => string): readonly MetadataField[] {
  const fields = linesOf(lines).flatMap(line => fromLine(withoutBreak(text(line)), line, boldField, 'bold'));
  return fields.some(({ value }) => value !== '') ? fields : [];
}

/** Without the mark or spaces of a hard line break. */
function withoutBreak(text: string): string {
  return text.replace(/\\$/, '').trimEnd();
}

/** Longer paragraphs are no list of fields. */
const mostLines = 40;

function linesOf({ start, end }: LineRange): readonly number[] {
  return Array.from({ length: Math.min(end - start, mostLines) }, (_, rank) => start + rank);
}

/** `**Field:** value`, `**Field**: value`, with or without a hard line break behind it. */
const boldField = /^ {0,3}(?:\*\*|__)([A-Za-z][A-Za-z -]{1,30}?)(?::(?:\*\*|__)|(?:\*\*|__):)[ \t]*(.*)$/;
/** `- **Field:** value`, `- **Field**: value` */
const listField = /^ {0,3}[-*+] +(?:\*\*|__)([A-Za-z][A-Za-z -]{1,30}?)(?::(?:\*\*|__)|(?:\*\*|__):)[ \t]*(.*?)[ \t]*$/;
/** `<!-- field: value -->` */
const commentField = /^ {0,3}<!--[ \t]*([A-Za-z][A-Za-z_-]{1,30})[ \t]*:[ \t]*([^>]*?)[ \t]*-->[ \t]*$/;

function fromLine(text: string, line: number, shape: RegExp, form: MetadataForm): readonly MetadataField[] {
  if (text.length > 1000) return [];
  const match = shape.exec(text);
  const name = match === null ? undefined : fieldOf(match[1] ?? '');
  if (match === null || name === undefined) return [];
  const value = match[2] ?? '';
  const start =
    form === 'comment' ? text.lastIndexOf(value, text.lastIndexOf('-->')) : text.trimEnd().length - value.length;
  return [{ name, value: plainText(value), form, range: rangeOnLine(line, start, start + value.length) }];
}

function fromRow(text: string, line: number): readonly MetadataField[] {
  const cells = splitRow(text);
  const [key, value] = cells;
  if (cells.length !== 2 || key === undefined || value === undefined) return [];
  const name = fieldOf(plainText(text.slice(key.start, key.end)).replace(/:$/, ''));
  if (name === undefined) return [];
  return [
    {
      name,
      value: plainText(text.slice(value.start, value.end)),
      form: 'table',
      range: rangeOnLine(line, value.start, value.end),
    },
  ];
}
