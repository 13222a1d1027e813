import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readPostMortem } from '../../core/document/postMortem';
import { exportTimeline, terminalText } from '../../core/export';
import { type PostMortemView, toView } from '../../core/view';
import type { Command } from '../command';
import { exitCode } from '../exitCode';
import { documentOf } from '../files/findDocuments';
import { readOnly } from '../files/readDocument';
import { reasonOf } from '../files/reason';
import { Misuse } from '../misuse';
import type { Terminal } from '../terminal';
import { help } from './help';
import { readOptions, type TimelineCall } from './options';

/** `postmortem timeline`: draws the timeline of one document. */
export const timeline: Command = { help, run };

const usualWidth = 80;

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const call = readOptions(args);
  const view = await viewOf(call, terminal);
  if (view.timeline.entries.length === 0)
    throw new Misuse(
      `${call.operand} has no timeline with entries. Add a line such as "- 14:05 Alert" under "Timeline".`,
    );
  const drawn = draw(view, call, terminal);
  if (drawn === undefined)
    throw new Misuse(`${call.operand}: no entry can be drawn. Begin entries with a time, such as "14:05".`);
  if (call.output === undefined) terminal.print(drawn);
  else write(call.output, drawn, call.force, terminal);
  return exitCode.clean;
}

async function viewOf({ operand, config, stdinName }: TimelineCall, terminal: Terminal): Promise<PostMortemView> {
  const { place, source } = await readOnly(documentOf(operand, terminal.folder, stdinName), config, terminal);
  return toView(readPostMortem(source.text, place.path, place.settings), []);
}

function draw(view: PostMortemView, { format, ascii, width, output }: TimelineCall, terminal: Terminal) {
  if (format !== 'text') return exportTimeline(view, format);
  const isShown = output === undefined;
  const columns = width ?? (isShown ? terminal.columns : undefined) ?? usualWidth;
  return terminalText(view, { width: columns, ascii, colours: isShown && terminal.colours });
}

function write(output: string, drawn: string, force: boolean, { folder, note }: Terminal): void {
  try {
    writeFileSync(resolve(folder, output), drawn, { flag: force ? 'w' : 'wx' });
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw new Misuse(
      exists
        ? `${output} exists already. Choose another name, or write over it with --force.`
        : `${output} cannot be written: ${reasonOf(error)}`,
    );
  }
  note(`Wrote ${output}.`);
}
