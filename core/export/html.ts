import { milestoneNames, phaseNames } from '../drawing/names';
import type { PostMortemView } from '../view/types';
import { pageStyle } from './htmlStyle';
import { escapeMarkup } from './markup';
import { type ExportRow, exportRows, milestoneTime, titleOf, whenAndWhere } from './rows';

/**
 * The timeline as one page that can be mailed and printed: no script, nothing from elsewhere. `drawing` is SVG of ours;
 * `undefined` where nothing can be drawn.
 */
export function htmlOf(view: PostMortemView, drawing: string | undefined): string {
  const title = escapeMarkup(titleOf(view.title));
  const figure = drawing === undefined ? '' : `<figure aria-hidden="true">${drawing}</figure>\n`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${pageStyle}</style>
</head>
<body>
<main>
<h1 dir="auto">${title}</h1>
<p class="where">${escapeMarkup(whenAndWhere(view.timeline))}</p>
${facts(view)}${figure}${table(exportRows(view.timeline))}</main>
</body>
</html>
`;
}

function facts({ timeline }: PostMortemView): string {
  const milestones = timeline.milestones.map(each => [milestoneNames[each.milestone], milestoneTime(each)] as const);
  const phases = timeline.durations.map(({ name, label }) => [phaseNames[name], label] as const);
  const told = [...milestones, ...phases].map(
    ([name, value]) => `<div><dt>${escapeMarkup(name)}</dt><dd>${escapeMarkup(value)}</dd></div>\n`,
  );
  return told.length === 0 ? '' : `<dl>\n${told.join('')}</dl>\n`;
}

function table(rows: readonly ExportRow[]): string {
  if (rows.length === 0) return '<p>The timeline has no entries yet.</p>\n';
  const hasKinds = rows.some(({ kind }) => kind !== '');
  const head = ['Time', ...(hasKinds ? ['Kind'] : []), 'What happened', 'Elapsed'];
  return `<table>
<thead><tr>${head.map(name => `<th scope="col">${name}</th>`).join('')}</tr></thead>
<tbody>
${rows.map(row => rowsOf(row, hasKinds)).join('')}</tbody>
</table>
`;
}

function rowsOf({ entry, date, time, elapsed, kind, milestones, text }: ExportRow, hasKinds: boolean): string {
  const columns = hasKinds ? 4 : 3;
  const day = date === undefined ? '' : `<tr class="day"><th scope="rowgroup" colspan="${columns}">${date}</th></tr>\n`;
  const marks = [...(entry.starred ? ['★ Key moment'] : []), ...milestones].map(mark => `<b>${mark}</b> `).join('');
  const kindCell = hasKinds ? `<td class="kind ${entry.kind ?? ''}">${kind}</td>` : '';
  return `${day}<tr><td class="time">${escapeMarkup(time)}</td>${kindCell}<td dir="auto">${marks}${escapeMarkup(text)}</td><td class="elapsed">${escapeMarkup(elapsed)}</td></tr>\n`;
}
