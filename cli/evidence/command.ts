import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
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
import { readDocument } from '../files/readDocument';
import { SettingsFinder } from '../files/settings';
import { withSlashes } from '../files/slashes';
import { Misuse } from '../misuse';
import type { Terminal } from '../terminal';

const help = `Usage: postmortem evidence [OPTIONS] FILE

Prints which part of a post-mortem answers which part of two controls of NIST
SP 800-53 Rev. 5: IR-4 (Incident Handling) and SI-2 (Flaw Remediation), and what
is missing. It judges nothing: whether the answer is enough, people say.
"-" reads standard input.

Options:
  --format text|json  JSON is one array of {control, part, text, evidence, missing};
                      evidence is a list of {what, line}, lines count from 1.
  --config FILE       Use this settings file. Default: the nearest .postmortem.json
                      in or above the folder of the document.
  --help              Show this.

Exit code: 0 when the document could be read, 2 for a call or a file that
postmortem cannot use.
`;

/** `postmortem evidence`: what a document shows of two controls. */
export const evidence: Command = { help, run };

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { operand, format, config } = readOptions(args);
  const name = operand === '-' ? '<stdin>' : withSlashes(operand);
  const document = { name, named: true, ...(operand === '-' ? {} : { path: resolve(terminal.folder, operand) }) };
  const read = await readDocument(document, new SettingsFinder(terminal.folder, config), terminal);
  if (read.type !== 'read')
    throw new Misuse(`${operand}: ${read.type === 'unreadable' ? read.complaint : 'is no text.'}`);
  const { path, settings } = read.place;
  const parts = controlEvidence(readPostMortem(read.source.text, path, settings));
  terminal.print(format === 'json' ? toJson(parts) : toText(parts, name));
  return exitCode.clean;
}

interface Call {
  readonly operand: string;
  readonly format: 'text' | 'json';
  readonly config?: string;
}

function readOptions(args: readonly string[]): Call {
  const { values, positionals } = parse(args);
  const [operand, ...more] = positionals;
  if (operand === undefined || more.length > 0) throw new Misuse('Name one file, as in "postmortem evidence FILE".');
  const { format, config } = values;
  if (format !== 'text' && format !== 'json') {
    throw new Misuse(`--format cannot be "${format}". Choose one of: text, json.`);
  }
  return { operand, format, ...(config === undefined ? {} : { config }) };
}

function parse(args: readonly string[]) {
  try {
    const options = { format: { type: 'string', default: 'text' }, config: { type: 'string' } } as const;
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    const [first] = error instanceof Error ? error.message.split(/\.\s|\n/) : [];
    throw new Misuse(
      `${(first ?? 'The options cannot be read').replace(/\.$/, '')}. See "postmortem evidence --help".`,
    );
  }
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
