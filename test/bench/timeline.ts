import { openWebview, startBrowser } from '../webview/harness';
import { many, open, viewOf, withEntries } from '../webview/samples';

// npm run bench: how long the timeline preview takes, script, style and layout together, raster left out.
const redraws = 15;
const browser = await startBrowser();
process.stdout.write('entries  first drawing  redraw (median of 15)  zoomed redraw (median)\n');
for (const count of [2, 40, 300, 2000]) process.stdout.write(`${await line(count)}\n`);
await browser.close();

async function line(count: number): Promise<string> {
  const view = many(count);
  const { page, send } = await openWebview(browser, 'timeline', { width: 1000 });
  await send(open, viewOf(view));
  const type = async (words: string) => {
    const entries = view.timeline.entries.map((entry, rank) =>
      rank === Math.floor(count / 2) ? { ...entry, text: words } : entry,
    );
    await send(viewOf(withEntries(entries)));
  };
  for (let round = 0; round < redraws; round += 1) await type(`Typed ${round}`);
  await page.focus('.picture');
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  const zooming = await page.evaluate(() => performance.getEntriesByName('timeline-redraw').length);
  for (let round = 0; round < redraws; round += 1) await type(`Zoomed ${round}`);
  const times = await page.evaluate(() => performance.getEntriesByName('timeline-redraw').map(each => each.duration));
  await page.context().close();
  const columns = [times[0] ?? 0, median(times.slice(1, 1 + redraws)), median(times.slice(zooming))];
  return `${String(count).padStart(7)}  ${columns.map(time => `${time.toFixed(1)} ms`.padStart(13)).join('  ')}`;
}

function median(times: readonly number[]): number {
  return [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
}
