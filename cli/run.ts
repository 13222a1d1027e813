import { version } from '../package.json';
import type { Command } from './command';
import { commands } from './commands';
import { exitCode } from './exitCode';
import { Misuse } from './misuse';
import { nearest } from './nearest';
import type { Terminal } from './terminal';

/** Runs what the arguments ask for, and gives the exit code. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await dispatch(args, terminal);
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    terminal.note(`postmortem: ${error.message}`);
    return exitCode.misuse;
  }
}

async function dispatch([name, ...rest]: readonly string[], terminal: Terminal): Promise<number> {
  if (name === '--version' || name === '-v') return tell(version, terminal);
  if (name === '--help' || name === '-h') return tell(overview(), terminal);
  if (name === 'help') return tell(rest[0] === undefined ? overview() : (await find(rest[0])).help, terminal);
  if (name === undefined) throw new Misuse('Name a command, such as "postmortem lint FILE". "--help" lists them.');
  const command = await find(name);
  return asksForHelp(rest) ? tell(command.help, terminal) : command.run(rest, terminal);
}

async function find(name: string): Promise<Command> {
  const row = commands.find(each => each.name === name);
  if (row !== undefined) return row.load();
  const meant = nearest(name, [...commands.map(each => each.name), 'help']);
  const question = meant === undefined ? '' : ` Did you mean "${meant}"?`;
  throw new Misuse(`There is no command "${name}".${question} "postmortem --help" lists them.`);
}

/** Behind `--`, everything is a file. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return args.slice(0, end === -1 ? undefined : end).some(arg => arg === '--help' || arg === '-h');
}

function tell(text: string, terminal: Terminal): number {
  terminal.print(`${text.trimEnd()}\n`);
  return exitCode.clean;
}

function overview(): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return `Usage: postmortem COMMAND …

Commands:
${commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`).join('\n')}

Options:
  --help     Show this, or behind a command its own help, with examples.
  --version  Show the version.

Examples:
  postmortem new "Checkout answered slowly"
  postmortem lint docs/postmortems
  postmortem help lint

Exit code: 0 when all is well, 1 for findings, 2 for a call or a file that
postmortem cannot use.`;
}
