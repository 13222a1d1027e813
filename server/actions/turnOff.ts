import { modify } from 'jsonc-parser';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Problem } from '../../core/rules';
import { parseSettings, type ReadFile, settingsFileName } from '../../core/settings';
import { lineLocator } from '../../core/settings/locate';
import { folderOf } from '../addresses';
import type { Client } from '../client';
import type { Configuration } from '../configuration';
import type { OpenDocument } from '../documents';
import type { Offer } from './offer';

/** What turning a rule off needs of the server. */
export interface TurnOffPorts {
  readonly client: Client;
  readonly configuration: Configuration;
  readonly folders: () => readonly string[];
  /** By URI, from the disk. */
  readonly readFile: ReadFile;
}

/** Never offered for these: what they find must not be overlooked by habit. */
const alwaysOn: readonly string[] = ['sensitive-secret'];

/** "Turn off … in this workspace" for each rule, written into the settings file that holds for the document. */
export function turnOffOffers(
  document: OpenDocument,
  problems: readonly Problem[],
  ports: TurnOffPorts,
): readonly Offer[] {
  const target = targetOf(document, ports);
  if (target === undefined) return [];
  const ids = new Set(problems.map(problem => problem.ruleId).filter(id => !alwaysOn.includes(id)));
  return [...ids].map(ruleId => ({
    title: `Turn off ${ruleId} in this workspace`,
    kind: 'quickfix',
    problems: problems.filter(problem => problem.ruleId === ruleId),
    preferred: false,
    edit: () => turnOff(ruleId, target, ports.readFile),
  }));
}

/** The settings file to write into; `undefined` where there is none and none can be made. */
function targetOf(document: OpenDocument, { client, configuration, folders }: TurnOffPorts): string | undefined {
  if (!client.takesVersionedEdits) return undefined;
  const nearest = configuration.filesOf(document.uri)[0];
  if (nearest !== undefined) return nearest.problems.some(each => each.severity === 'error') ? undefined : nearest.path;
  const folder = folderOf(document.uri, folders());
  return client.createsFiles && folder !== undefined ? `${folder}/${settingsFileName}` : undefined;
}

async function turnOff(ruleId: string, uri: string, readFile: ReadFile): Promise<WorkspaceEdit | undefined> {
  const text = await readFile(uri);
  const textDocument = { uri, version: null };
  if (text === undefined) {
    const newText = `${JSON.stringify({ version: 1, rules: { [ruleId]: 'off' } }, undefined, 2)}\n`;
    const start = { line: 0, character: 0 };
    return {
      documentChanges: [
        { kind: 'create', uri, options: { ignoreIfExists: true } },
        { textDocument, edits: [{ range: { start, end: start }, newText }] },
      ],
    };
  }
  if (parseSettings(text).problems.some(problem => problem.severity === 'error')) return undefined;
  return { documentChanges: [{ textDocument, edits: editsOf(text, ruleId) }] };
}

/** Comments and layout stay. */
function editsOf(text: string, ruleId: string): TextEdit[] {
  const rangeOf = lineLocator(text);
  const blank = text.trim() === '';
  const formattingOptions = { ...indentation(text), eol: text.includes('\r\n') ? '\r\n' : '\n' };
  const edits = modify(blank ? '{}' : text, ['rules', ruleId], 'off', { formattingOptions });
  if (blank) return [{ range: rangeOf(0, text.length), newText: `{ "rules": { "${ruleId}": "off" } }\n` }];
  return edits.map(({ offset, length, content }) => ({ range: rangeOf(offset, offset + length), newText: content }));
}

function indentation(text: string): { readonly insertSpaces: boolean; readonly tabSize: number } {
  const first = /^([ \t]+)\S/m.exec(text)?.[1] ?? '  ';
  return first.startsWith('\t') ? { insertSpaces: false, tabSize: 1 } : { insertSpaces: true, tabSize: first.length };
}
