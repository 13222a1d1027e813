import { type JSONPath, modify } from 'jsonc-parser';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { parseSettings, type ReadFile, settingsFileName } from '../../core/settings';
import { lineLocator } from '../../core/settings/locate';
import { folderOf } from '../addresses';
import type { Client } from '../client';
import type { Configuration } from '../configuration';
import type { OpenDocument } from '../documents';
import { appendToList } from './appendToList';

/** What writing into the settings file needs of the server. */
export interface SettingsPorts {
  readonly client: Client;
  readonly configuration: Configuration;
  readonly folders: () => readonly string[];
  /** By URI, from the disk. */
  readonly readFile: ReadFile;
}

/** The settings file to write into; `undefined` where there is none and none can be made. */
export function settingsTarget(
  document: OpenDocument,
  { client, configuration, folders }: SettingsPorts,
): string | undefined {
  if (!client.takesVersionedEdits) return undefined;
  const nearest = configuration.filesOf(document.uri)[0];
  if (nearest !== undefined) return nearest.problems.some(each => each.severity === 'error') ? undefined : nearest.path;
  const folder = folderOf(document.uri, folders());
  return client.createsFiles && folder !== undefined ? `${folder}/${settingsFileName}` : undefined;
}

/** What is to be set at a path of keys, or put behind the last value of the list there. */
export interface SettingsChange {
  readonly path: JSONPath;
  readonly value: unknown;
  readonly appends?: boolean;
}

/**
 * The edit that makes a change in the file, which it creates where there is none; comments and layout stay. `change` is
 * given the file's text, empty for a new one. `undefined` for a file that cannot be read.
 */
export async function settingsEdit(
  uri: string,
  readFile: ReadFile,
  change: (text: string) => SettingsChange,
): Promise<WorkspaceEdit | undefined> {
  const text = await readFile(uri);
  const textDocument = { uri, version: null };
  if (text === undefined) {
    const { path, value } = change('');
    const newText = `${JSON.stringify({ version: 1, ...nested(path, value) }, undefined, 2)}\n`;
    const start = { line: 0, character: 0 };
    return {
      documentChanges: [
        { kind: 'create', uri, options: { ignoreIfExists: true } },
        { textDocument, edits: [{ range: { start, end: start }, newText }] },
      ],
    };
  }
  if (parseSettings(text).problems.some(problem => problem.severity === 'error')) return undefined;
  return { documentChanges: [{ textDocument, edits: editsOf(text, change(text)) }] };
}

function editsOf(text: string, { path, value, appends = false }: SettingsChange): TextEdit[] {
  const rangeOf = lineLocator(text);
  if (text.trim() === '')
    return [{ range: rangeOf(0, text.length), newText: `${JSON.stringify(nested(path, value), undefined, 2)}\n` }];
  const formattingOptions = { ...indentation(text), eol: text.includes('\r\n') ? '\r\n' : '\n' };
  const appended = appends ? appendToList(text, path, value) : undefined;
  const edits = appended ?? modify(text, path, appends ? [value] : value, { formattingOptions });
  return edits.map(({ offset, length, content }) => ({ range: rangeOf(offset, offset + length), newText: content }));
}

function nested(path: JSONPath, value: unknown): object {
  const inner = path.reduceRight<unknown>((held, key) => ({ [key]: held }), value);
  return typeof inner === 'object' && inner !== null ? inner : {};
}

function indentation(text: string): { readonly insertSpaces: boolean; readonly tabSize: number } {
  const first = /^([ \t]+)\S/m.exec(text)?.[1] ?? '  ';
  return first.startsWith('\t') ? { insertSpaces: false, tabSize: 1 } : { insertSpaces: true, tabSize: first.length };
}
