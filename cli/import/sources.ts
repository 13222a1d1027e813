import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { exportDays, type ImportFile, isPeopleFile, peopleFiles } from '../../core/importing';
import { isArchive, largestFile, namesInArchive, unpackFiles } from '../../core/importing/archive';
import { decode } from '../files/decode';
import { reasonOf } from '../files/reason';
import { filesBelow } from '../files/walk';
import { Misuse } from '../misuse';
import type { Terminal } from '../terminal';
import type { ImportCall } from './options';

const dayLength = 86_400_000;

/** The files that the operands stand for; throws `Misuse` where one of them cannot be read. */
export function readSources(call: ImportCall, terminal: Terminal): readonly ImportFile[] {
  return call.operands.flatMap(operand => {
    try {
      return readSource(operand, call, terminal);
    } catch (error) {
      if (error instanceof Misuse) throw error;
      throw new Misuse(`${operand}: cannot be read: ${reasonOf(error)}`);
    }
  });
}

function readSource(operand: string, call: ImportCall, { folder, readInput }: Terminal): readonly ImportFile[] {
  const path = resolve(folder, operand);
  if (operand !== '-' && statSync(path).isDirectory()) {
    // Without the list of people, messages still tell most of their names.
    const names = chosen(filesBelow(path), call, operand).filter(
      name => !isPeopleFile(name) || statSync(join(path, name)).size <= largestFile,
    );
    return names.map(name => ({ name, text: textOf(readFileSync(join(path, name)), `${operand}/${name}`) }));
  }
  const bytes = operand === '-' ? readInput() : readFileSync(path);
  if (!isArchive(bytes)) return [{ name: operand, text: textOf(bytes, operand) }];
  const names = namesInArchive(bytes);
  if ('reason' in names) throw new Misuse(`${operand}: ${names.reason}`);
  const files = unpackFiles(bytes, new Set(chosen(names, call, operand)));
  if ('reason' in files) throw new Misuse(`${operand}: ${files.reason}`);
  return files;
}

function textOf(bytes: Uint8Array, name: string): string {
  const decoded = decode(bytes);
  if (decoded.type === 'refused') throw new Misuse(`${name}: ${decoded.message}`);
  return decoded.text;
}

/** The files of an export that are of the channels and days that the call names, with those that name people. */
function chosen(names: readonly string[], { channels, from, until }: ImportCall, operand: string): readonly string[] {
  // Days of an export are in the zone of its workspace, so a day more on both sides is read.
  const first = (from ?? Number.NEGATIVE_INFINITY) - 2 * dayLength;
  const last = (until ?? Number.POSITIVE_INFINITY) + dayLength;
  const all = exportDays(names, undefined);
  const days = all.filter(({ channel, day }) => {
    const start = Date.parse(day);
    return (channels.length === 0 || channels.includes(channel)) && start >= first && start <= last;
  });
  if (days.length > 0) return [...peopleFiles(names), ...days.map(({ name }) => name)];
  throw new Misuse(
    all.length === 0
      ? `${operand}: no Slack export, since no channel in it has files such as 2026-03-08.json. Name its top folder.`
      : `${operand}: no day of these channels in that time. Check --channel, --from and --until.`,
  );
}
