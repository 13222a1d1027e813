import type { PreviewDrawing } from '../../core/export/previewDrawing';
import { recognise } from '../../core/model/recognise';
import type { MarkdownIt, MarkdownState } from './markdownIt';
import { placeOfDrawing } from './placeDrawing';

/** What the plugin asks of the extension. */
export interface PreviewPorts {
  /** Whether timelines are drawn at all. */
  readonly isOn: () => boolean;
  /** The path of the document in the parser's environment, and the globs of post-mortems that hold for it. */
  readonly placeOf: (environment: unknown) => { readonly path: string; readonly files: readonly string[] };
  /** Reads and draws; `undefined` also while it is being loaded. */
  readonly draw: (text: string, environment: unknown) => PreviewDrawing | undefined;
  readonly failed: (error: unknown) => void;
}

const type = 'postmortem_timeline';
/** A longer text is shown as it is: drawing it at each keystroke would be felt. */
const longest = 400_000;
/** Post-mortems show what they are in the lines before. */
const furthestLine = 2000;

/** Lets VS Code's Markdown preview show the timeline of a post-mortem as a drawing above its entries. */
export function extendMarkdownIt<Parser extends MarkdownIt>(parser: Parser, ports: PreviewPorts): Parser {
  parser.core.ruler.push(type, state => {
    try {
      addDrawing(state, ports);
    } catch (error) {
      ports.failed(error);
    }
  });
  parser.renderer.rules[type] = (tokens: readonly { readonly content: string }[], rank: number) =>
    tokens[rank]?.content ?? '';
  return parser;
}

function addDrawing(state: MarkdownState, ports: PreviewPorts): void {
  const { src, env, tokens } = state;
  if (state.inlineMode || src.length > longest || !ports.isOn()) return;
  const lines = src.split('\n', furthestLine);
  const { path, files } = ports.placeOf(env);
  const source = { lineCount: lines.length, lineAt: (line: number) => lines[line] ?? '' };
  if (recognise(source, path, files) === undefined) return;
  const drawing = ports.draw(src, env);
  const place = drawing === undefined ? undefined : placeOfDrawing(tokens, drawing.line);
  if (drawing === undefined || place === undefined) return;
  const token = new state.Token(type, '', 0);
  // The entries below say the same to those who hear the page.
  token.content = `<div class="postmortem-timeline" aria-hidden="true">${drawing.svg}</div>\n`;
  tokens.splice(place, 0, token);
}
