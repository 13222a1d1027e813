import type { Drawing } from '../../core/drawing';

/** What a pointer does in the picture; places are pixels of the picture. */
export interface GestureEvents {
  /** Zoomed by a factor around a place. */
  readonly onZoom: (x: number, factor: number) => void;
  /** Moved by pixels, to later times where they are positive. */
  readonly onPan: (pixels: number) => void;
  /** Clicked on what shows these entries. */
  readonly onEntries: (indexes: readonly number[], isDouble: boolean) => void;
  /** An entry was dragged by pixels; let go of, or given up. */
  readonly onDrag: (index: number, pixels: number, state: 'dragging' | 'dropped' | 'given up') => void;
  /** A box was drawn; `isDone` when the pointer is let go. */
  readonly onBox: (box: SelectionBox | undefined, isDone: boolean) => void;
  readonly onEmpty: (x: number, y: number) => void;
}

export interface SelectionBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Pixels that a pointer may tremble before it drags. */
const tremble = 4;

type Drag = { readonly type: 'entry'; readonly index: number } | { readonly type: 'box' } | { readonly type: 'pan' };

/** Listens to wheel, pinch, clicks and drags on the picture. */
export function listenToGestures(element: HTMLElement, drawn: () => Drawing | undefined, on: GestureEvents): void {
  const pointers = new Map<number, { readonly x: number; readonly y: number }>();
  let drag: (Drag & { readonly x: number; readonly y: number; last: number; hasMoved: boolean }) | undefined;

  const placeOf = (event: MouseEvent) => {
    const { left, top } = element.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const begin = (event: PointerEvent) => {
    const place = placeOf(event);
    pointers.set(event.pointerId, place);
    if (pointers.size > 1) return giveUp();
    if (event.button !== 0) return;
    drag = { ...dragFor(event, place.y, drawn()), ...place, last: place.x, hasMoved: false };
  };
  const move = (event: PointerEvent) => {
    const before = pointers.get(event.pointerId);
    if (before === undefined) return;
    const place = placeOf(event);
    pointers.set(event.pointerId, place);
    if (pointers.size === 2) return pinch(event.pointerId, before, place);
    if (drag === undefined) return;
    if (!drag.hasMoved && Math.hypot(place.x - drag.x, place.y - drag.y) < tremble) return;
    if (!drag.hasMoved) element.setPointerCapture(event.pointerId);
    drag.hasMoved = true;
    if (drag.type === 'pan') on.onPan(drag.last - place.x);
    if (drag.type === 'box') on.onBox(boxOf(drag, place), false);
    if (drag.type === 'entry') on.onDrag(drag.index, place.x - drag.x, 'dragging');
    drag.last = place.x;
  };
  const pinch = (id: number, before: { readonly x: number }, now: { readonly x: number }) => {
    const other = [...pointers].find(([each]) => each !== id)?.[1];
    if (other === undefined) return;
    const distance = Math.abs(before.x - other.x);
    if (distance > 8) on.onZoom(other.x, Math.abs(now.x - other.x) / distance);
  };
  const end = (event: PointerEvent) => {
    pointers.delete(event.pointerId);
    if (drag === undefined) return;
    const ended = drag;
    drag = undefined;
    if (!ended.hasMoved) return;
    suppressClick();
    const place = placeOf(event);
    if (ended.type === 'box') on.onBox(boxOf(ended, place), true);
    if (ended.type === 'entry') on.onDrag(ended.index, place.x - ended.x, 'dropped');
  };
  const giveUp = () => {
    if (drag?.hasMoved && drag.type === 'box') on.onBox(undefined, true);
    if (drag?.hasMoved && drag.type === 'entry') on.onDrag(drag.index, 0, 'given up');
    drag = undefined;
  };
  /** The click that ends a drag is no click. */
  const suppressClick = () => {
    const stop = (event: Event) => event.stopPropagation();
    element.addEventListener('click', stop, { capture: true, once: true });
    setTimeout(() => element.removeEventListener('click', stop, { capture: true }), 0);
  };

  element.addEventListener('pointerdown', begin);
  element.addEventListener('pointermove', move);
  element.addEventListener('pointerup', end);
  element.addEventListener('pointercancel', event => {
    pointers.delete(event.pointerId);
    giveUp();
  });
  window.addEventListener('keydown', event => {
    if (event.key === 'Escape' && drag?.hasMoved) giveUp();
  });
  element.addEventListener('click', event => {
    const indexes = indexesAt(event.target);
    if (indexes.length > 0) on.onEntries(indexes, false);
  });
  element.addEventListener('dblclick', event => {
    const indexes = indexesAt(event.target);
    const { x, y } = placeOf(event);
    if (indexes.length > 0) on.onEntries(indexes, true);
    else on.onEmpty(x, y);
  });
  element.addEventListener('wheel', event => turnWheel(event, placeOf(event).x, on), { passive: false });
}

/** With Ctrl, which is also how a trackpad's pinch arrives, it zooms; sideways or with Shift it moves; otherwise the page scrolls. */
function turnWheel(event: WheelEvent, x: number, on: GestureEvents): void {
  const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 20 : 1;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    on.onZoom(x, Math.exp(-Math.max(-60, Math.min(60, event.deltaY * unit)) / 100));
    return;
  }
  const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
  if (sideways === 0 || Math.abs(sideways) < Math.abs(event.shiftKey ? 0 : event.deltaY)) return;
  event.preventDefault();
  on.onPan(sideways * unit);
}

/** On an entry it moves it; on the axis, and with a finger, it moves the picture; elsewhere it draws a box. */
function dragFor(event: PointerEvent, y: number, drawing: Drawing | undefined): Drag {
  const [index, ...others] = indexesAt(event.target);
  if (event.pointerType === 'touch' || (drawing !== undefined && y > drawing.bottom)) return { type: 'pan' };
  return index !== undefined && others.length === 0 ? { type: 'entry', index } : { type: 'box' };
}

function boxOf(one: { readonly x: number; readonly y: number }, other: typeof one): SelectionBox {
  return {
    left: Math.min(one.x, other.x),
    right: Math.max(one.x, other.x),
    top: Math.min(one.y, other.y),
    bottom: Math.max(one.y, other.y),
  };
}

function indexesAt(target: EventTarget | null): readonly number[] {
  const value = target instanceof Element ? target.getAttribute('data-index') : null;
  return value === null ? [] : value.split(' ').map(Number);
}
