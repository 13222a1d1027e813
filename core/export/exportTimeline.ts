import type { PostMortemView } from '../view/types';
import { csvOf } from './csv';
import { htmlOf } from './html';
import { jsonOf } from './json';
import { mermaidOf } from './mermaid';
import { svgOf } from './svg';

/** The formats of text in which a timeline leaves the document. */
export const textFormats = ['svg', 'html', 'mermaid', 'csv', 'json'] as const;
export type TextFormat = (typeof textFormats)[number];

/** How a file of each format ends. */
export const fileEndings: { readonly [format in TextFormat]: string } = {
  svg: '.svg',
  html: '.html',
  mermaid: '.mmd',
  csv: '.csv',
  json: '.json',
};

/** Pixels of a drawing in a page, which is as wide. */
const pageWidth = 912;

const writers: { readonly [format in TextFormat]: (view: PostMortemView) => string | undefined } = {
  svg: view => svgOf(view, { headed: true }),
  html: view => htmlOf(view, svgOf(view, { width: pageWidth })),
  mermaid: mermaidOf,
  csv: csvOf,
  json: jsonOf,
};

/** The timeline in a format; `undefined` where there is nothing that this format could show. */
export function exportTimeline(view: PostMortemView, format: TextFormat): string | undefined {
  return writers[format](view);
}
