import type { Frame, Page } from 'playwright-core';
import { foreignHost, marker } from './payloads';

/** What a page did that nobody of ours asked it to. */
export interface Watch {
  /** Told so far; empty while all is well. */
  readonly seen: readonly string[];
}

/** Notices in every frame of the page, from the next navigation on, what runs, asks or loads. */
export async function watch(page: Page): Promise<Watch> {
  const seen: string[] = [];
  await page.addInitScript(name => {
    Reflect.set(window, name, () => console.log(`${name}: a payload ran in ${location.href}`));
  }, marker);
  page.on('console', message => {
    if (message.text().startsWith(`${marker}:`)) seen.push(message.text());
  });
  page.on('dialog', dialog => {
    seen.push(`A dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', popup => seen.push(`A window: ${popup.url()}`));
  await page.context().route(
    url => url.hostname === foreignHost,
    route => {
      seen.push(`A request: ${route.request().url()}`);
      return route.abort();
    },
  );
  return { seen };
}

/** What stands in a document of ours below an element, though only a document's words can have put it there. */
export function strangersIn(frame: Frame | Page, below: string): Promise<readonly string[]> {
  return frame.locator(below).first().evaluate(lookForStrangers, foreignHost);
}

/** Runs in the page. */
function lookForStrangers(top: Element, host: string): readonly string[] {
  const ours =
    'a article b blockquote body br button caption circle clippath col colgroup datalist dd defs desc details dialog div dl dt em fieldset figure footer form g h1 h2 h3 h4 ' +
    'head header hr html input label legend li line link main meta nav ol optgroup option output p path polygon polyline progress rect section ' +
    'select small span strong style summary svg table tbody td text textarea tfoot th thead time title tr tspan ul pattern script use symbol mask lineargradient stop code kbd';
  const known = new Set(ours.split(' '));
  const addresses = /^(?:href|xlink:href|src|srcset|srcdoc|action|formaction|poster|data|background|ping|style)$/i;
  const wrong = (name: string, value: string) => {
    if (/^on/i.test(name)) return true;
    if (!addresses.test(name)) return false;
    return (
      /^\s*(?:javascript|vbscript|data|command|vscode|file|blob|view-source):/i.test(value) ||
      (name !== 'href' && value.includes(host))
    );
  };
  return [top, ...top.querySelectorAll('*')].flatMap(element => {
    const name = element.localName.toLowerCase();
    // VS Code puts a script of its own into each webview.
    const isOurs = known.has(name) && (name !== 'script' || element.matches('[src], #_vscodeApiScript'));
    const strange = [...element.attributes].filter(attribute => wrong(attribute.name, attribute.value));
    return [
      ...(isOurs ? [] : [`<${name}>`]),
      ...strange.map(attribute => `<${name} ${attribute.name}="${attribute.value}">`),
    ];
  });
}
