import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { fileEndings, textFormats } from '../../core/export';
import { Misuse } from '../misuse';
import { operandOf, readArguments } from '../options';

/** What can be drawn: for the terminal, or in a format of core. */
export const drawnFormats = ['text', ...textFormats] as const;
export type DrawnFormat = (typeof drawnFormats)[number];

/** A checked call of `postmortem timeline`. */
export interface TimelineCall {
  readonly operand: string;
  readonly format: DrawnFormat;
  /** The file to write, as written. */
  readonly output?: string;
  readonly force: boolean;
  readonly ascii: boolean;
  /** Characters in a line, as asked for. */
  readonly width?: number;
  readonly stdinName?: string;
  readonly config?: string;
}

const flag = { type: 'boolean', default: false } as const;
const options = {
  text: flag,
  svg: flag,
  html: flag,
  mermaid: flag,
  csv: flag,
  json: flag,
  ascii: flag,
  force: flag,
  output: { type: 'string', short: 'o' },
  width: { type: 'string' },
  'stdin-name': { type: 'string' },
  config: { type: 'string' },
} as const;

/** Reads the arguments; throws `Misuse` for those that mean nothing. */
export function readOptions(args: readonly string[]): TimelineCall {
  const { values, positionals } = readArguments('timeline', options, () =>
    parseArgs({ args: [...args], allowPositionals: true, options }),
  );
  const operand = operandOf('timeline', positionals);
  const { output, config, width, force, ascii, 'stdin-name': stdinName } = values;
  const [format, ...others] = drawnFormats.filter(each => values[each]);
  if (others.length > 0) throw new Misuse(`Choose one format; --${format} and --${others[0]} are two.`);
  return {
    operand,
    format: format ?? formatOfFile(output),
    force,
    ascii,
    ...(output === undefined ? {} : { output }),
    ...(width === undefined ? {} : { width: widthOf(width) }),
    ...(stdinName === undefined ? {} : { stdinName }),
    ...(config === undefined ? {} : { config }),
  };
}

function formatOfFile(output: string | undefined): DrawnFormat {
  const ending = extname(output ?? '').toLowerCase();
  if (ending === '' || ending === '.txt') return 'text';
  const format = textFormats.find(each => fileEndings[each] === ending);
  if (format !== undefined) return format;
  const advice = ending === '.png' ? 'Write an .svg, or export from VS Code' : 'Add a format, such as --svg';
  throw new Misuse(`"${output}" has an ending that names no format that is drawn here. ${advice}.`);
}

function widthOf(text: string): number {
  const width = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (width < 40 || width > 1000) throw new Misuse(`--width cannot be "${text}". Choose a number from 40 to 1000.`);
  return width;
}
