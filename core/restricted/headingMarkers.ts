import { plainText } from '../text';
import type { DocumentText } from './documentText';
import { leafAt } from './leaf';
import { slugOf } from './slug';
import type { Unit } from './span';

/** The markers, where those of links to a heading that is cut lead to what the heading is called then. */
export function headingMarkers(
  document: DocumentText,
  units: readonly Unit[],
  markers: readonly string[],
): readonly string[] {
  const renamed = new Map<string, string>();
  for (const { start } of units) {
    const line = document.lineOf(start);
    if (leafAt(document.store, line).type !== 'heading') continue;
    renamed.set(slugOf(headingText(document, line, [], [])), slugOf(headingText(document, line, units, markers)));
  }
  if (renamed.size === 0) return markers;
  return units.map(({ form, start, end }, rank) => {
    const marker = markers[rank] ?? '';
    const slug = form === 'target' ? /^\(#([^\s()]{1,500})[\s)]/.exec(document.text.slice(start, end))?.[1] : undefined;
    const anchor = slug === undefined ? undefined : renamed.get(slug.toLowerCase());
    return anchor === undefined ? marker : marker.replace(/^\((?:<[^<>]*>|\S+)/, () => `(#${anchor}`);
  });
}

/** A heading's words after the move. */
export function headingText(
  { store, text, startOf }: DocumentText,
  line: number,
  units: readonly Unit[],
  markers: readonly string[],
): string {
  const leaf = leafAt(store, line);
  const start = startOf(line);
  const end = start + store.lineAt(line).length;
  let written = '';
  let at = start;
  units.forEach((unit, rank) => {
    if (unit.start < at || unit.end > end) return;
    written += text.slice(at, unit.start) + (markers[rank] ?? '');
    at = unit.end;
  });
  written += text.slice(at, end);
  return plainText(
    leaf.type === 'heading' ? written.replace(/^ {0,3}#{1,6}[ \t]+/, '').replace(/[ \t]+#+[ \t]*$/, '') : written,
  );
}
