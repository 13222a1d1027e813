import type { TimeRange } from '../../core/drawing';
import type { WebviewState } from '../../protocol';
import type { TimelineState } from './state';
import { zoneFrom } from './zoneSelect';

/** What is kept of a state for the next panel; nothing before the document is known. */
export function keptOf({ uri, zone, selected, visible, locked }: TimelineState): WebviewState | undefined {
  return uri === undefined ? undefined : { uri, zone, selected, visible, locked };
}

/** What was kept, as far as it can be read. */
export function stateFrom(kept: unknown): Partial<Pick<TimelineState, 'zone' | 'selected' | 'visible'>> {
  if (typeof kept !== 'object' || kept === null) return {};
  const visible = 'visible' in kept ? rangeFrom(kept.visible) : undefined;
  return {
    zone: zoneFrom('zone' in kept ? kept.zone : undefined),
    ...('selected' in kept && typeof kept.selected === 'number' && { selected: kept.selected }),
    ...(visible !== undefined && { visible }),
  };
}

function rangeFrom(kept: unknown): TimeRange | undefined {
  if (typeof kept !== 'object' || kept === null || !('from' in kept) || !('to' in kept)) return undefined;
  const { from, to } = kept;
  const isRange = typeof from === 'number' && typeof to === 'number' && Number.isFinite(to - from) && to > from;
  return isRange ? { from, to } : undefined;
}
