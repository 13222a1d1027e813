import { setAttributes, setText, svgElement } from '../shared/dom';

export type Attributes = { readonly [name: string]: string | number };
/** The attribute `words` is the text of a `text` element. */
type Item = Attributes;
type ShapeName = 'path' | 'line' | 'rect' | 'circle' | 'text';

/** What each group shows, so that only what differs is written to the page. */
const shown = new WeakMap<SVGGElement, readonly Item[]>();

/** Makes a group show these shapes or texts, one element each, and touches only those that changed. */
export function fill(group: SVGGElement, name: ShapeName, items: readonly Item[]): void {
  const before = shown.get(group) ?? [];
  const elements = reuse(group, name, items.length);
  for (const [rank, item] of items.entries()) {
    const target = elements[rank];
    if (target === undefined || isSame(before[rank], item)) continue;
    const { words, ...attributes } = item;
    setAttributes(target, attributes);
    if (words !== undefined) setText(target, String(words));
  }
  shown.set(group, items);
}

function isSame(before: Item | undefined, after: Item): boolean {
  if (before === undefined) return false;
  for (const name in after) if (before[name] !== after[name]) return false;
  return true;
}

/** The first `count` children of a group, made or taken away as needed; what stays is never rebuilt. */
function reuse(group: SVGGElement, name: ShapeName, count: number): readonly Element[] {
  while (group.childElementCount > count) group.lastElementChild?.remove();
  if (group.childElementCount < count) {
    const added = document.createDocumentFragment();
    for (let made = group.childElementCount; made < count; made++) added.append(svgElement(name));
    group.append(added);
  }
  return [...group.children];
}
