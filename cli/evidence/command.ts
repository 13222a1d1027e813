import {
  type ControlPartId,
  controlEvidence,
  controlText,
  controlTitles,
  type PartEvidence,
} from '../../core/controls';
import { readPostMortem } from '../../core/document/postMortem';
import type { Command } from '../command';
import { exitCode } from '../exitCode';
import { documentOf } from '../files/findDocuments';
import { readOnly } from '../files/readDocument';
import type { Terminal } from '../terminal';
import { help } from './help';
import { readOptions } from './options';

/** `postmortem evidence`: what a document shows of two controls. */
export const evidence: Command = { help, run };

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { operand, format, config, stdinName } = readOptions(args);
  const document = documentOf(operand, terminal.folder, stdinName);
  const { place, source } = await readOnly(document, config, terminal);
  const parts = controlEvidence(readPostMortem(source.text, place.path, place.settings));
  terminal.print(format === 'json' ? toJson(parts) : toText(parts, document.name));
  return exitCode.clean;
}

function toText(parts: readonly PartEvidence[], name: string): string {
  return parts
    .map(({ id, evidence: found, missing }) => {
      const control = id.slice(0, 4);
      const shown = found.map(({ what, line }) => `  ${name}:${line + 1}: ${what}`);
      return [
        `${id} (${controlTitles[control] ?? ''}): ${controlText(id)}`,
        ...shown,
        ...missing.map(each => `  missing: ${each}`),
      ];
    })
    .map(lines => `${lines.join('\n')}\n`)
    .join('\n');
}

function toJson(parts: readonly PartEvidence[]): string {
  const rows = parts.map(({ id, evidence: found, missing }) => ({
    control: id.slice(0, 4),
    part: letterOf(id),
    text: controlText(id),
    evidence: found.map(({ what, line }) => ({ what, line: line + 1 })),
    missing,
  }));
  return `${JSON.stringify(rows, undefined, 2)}\n`;
}

function letterOf(id: ControlPartId): string {
  return id.slice(-1);
}
