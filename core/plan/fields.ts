import type { PostMortem } from '../document/postMortem';
import type { MetadataField } from '../model/metadata';
import { type FieldName, fieldNames } from '../model/vocabulary';
import type { Edit } from '../text';
import { linesAbove, linesBelow } from './insertText';

/** `Note taker` of `note-taker`: the field's name for people. */
export function fieldTitle(name: FieldName): string {
  const words = name.replace(/-/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The edit that gives a field its value, in the form that the document uses; a list below the title where it uses none. */
export function setField(postMortem: PostMortem, name: FieldName, value: string): Edit {
  const { metadata, store } = postMortem;
  const field = metadata.fields.get(name);
  if (field !== undefined)
    return {
      range: field.range,
      newText: padded(store.lineAt(field.range.start.line), field, written(value, field.form)),
    };
  const neighbour = neighbourOf(postMortem, name);
  if (neighbour === undefined) return firstField(postMortem, name, value);
  const { line } = neighbour.range.start;
  switch (neighbour.form) {
    case 'front-matter':
      return linesBelow(store, neighbour.range.end.line, [`${name}: ${written(value, 'front-matter')}`]);
    case 'list':
      return linesBelow(store, line, [
        `${/^\s*[-*+]\s+/.exec(store.lineAt(line))?.[0] ?? '- '}**${fieldTitle(name)}:** ${value}`,
      ]);
    case 'bold':
      return boldBelow(postMortem, line, `**${fieldTitle(name)}:** ${value}`);
    case 'table':
      return linesBelow(store, tableRowBelow(postMortem, line), [
        `| ${fieldTitle(name)} | ${value.replaceAll('|', '\\|')} |`,
      ]);
    case 'comment':
      return linesBelow(store, line, [`<!-- ${name}: ${value} -->`]);
  }
}

/** The field before it in the usual order that the document has, or else the last one. */
function neighbourOf({ metadata }: PostMortem, name: FieldName): MetadataField | undefined {
  const present = [...metadata.fields.values()];
  const before = fieldNames
    .slice(0, fieldNames.indexOf(name))
    .reverse()
    .map(each => metadata.fields.get(each))
    .find(each => each !== undefined && each.form === metadata.form);
  return (
    before ??
    present.filter(each => each.form === metadata.form).sort((a, b) => b.range.start.line - a.range.start.line)[0]
  );
}

/** A line below a bold field, broken from it as the fields around are broken from each other: hard, or by a blank line. */
function boldBelow({ store }: PostMortem, line: number, text: string): Edit {
  const hard = (at: number) => /(?: {2,}|\\)$/.exec(store.lineAt(at))?.[0];
  const own = hard(line);
  const usual = own ?? hard(line - 1) ?? '';
  if (usual !== '') {
    const at = store.lineAt(line).length;
    return {
      range: { start: { line, character: at }, end: { line, character: at } },
      newText: `${own === undefined ? usual : ''}${store.eol}${text}${own ?? ''}`,
    };
  }
  const apart = store.lineAt(line - 1).trim() === '' && store.lineAt(line + 1).trim() === '';
  return linesBelow(store, line, apart ? ['', text] : [text]);
}

/** A table's header takes its ruler line along. */
function tableRowBelow({ store }: PostMortem, line: number): number {
  return /^[\s|:-]+$/.test(store.lineAt(line + 1)) && store.lineAt(line + 1).includes('-') ? line + 1 : line;
}

function firstField({ store, sections, titleLine }: PostMortem, name: FieldName, value: string): Edit {
  const item = `- **${fieldTitle(name)}:** ${value}`;
  const title = sections.find(section => section.form === 'heading');
  if (title === undefined || title.level !== 1) {
    const front = store.chunks[0]?.type === 'front-matter' ? store.chunks[0].lines.length : 0;
    return linesAbove(store, front, [item, '']);
  }
  let below = titleLine + Math.max(1, title.body - title.line) - 1;
  if (/^<!--.*-->\s*$/.test(store.lineAt(below + 2)) && store.lineAt(below + 1).trim() === '') below += 2;
  return linesBelow(store, below, store.lineAt(below + 1).trim() === '' ? ['', item] : ['', item, '']);
}

/** A value as its form wants it: quoted YAML where needed, no end of comment. */
function written(value: string, form: MetadataField['form']): string {
  switch (form) {
    case 'front-matter':
      return /^[\p{L}\d][\p{L}\d ./_@+-]*$/u.test(value) &&
        !/^(?:true|false|null|yes|no|on|off|~)$/i.test(value) &&
        !/^[\d.]+$/.test(value)
        ? value
        : JSON.stringify(value);
    case 'table':
      return value.replaceAll('|', '\\|');
    case 'comment':
      return value.replaceAll('-->', '');
    case 'list':
    case 'bold':
      return value;
  }
}

/** A space before a value that follows its label without one. */
function padded(line: string, field: MetadataField, value: string): string {
  const before = line[field.range.start.character - 1];
  return before !== undefined && /[:*|_]/.test(before) ? ` ${value}` : value;
}
