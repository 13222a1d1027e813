import { element } from '../shared/dom';
import type { Zone } from './zones';

const names: { readonly [zone in Zone]: string } = {
  document: 'Document’s zone',
  utc: 'UTC',
  own: 'Your own zone',
};

/** A choice of whose clock is shown. */
export interface ZoneSelect {
  readonly element: HTMLElement;
  /** `zone` is what the document states; `offered`: there is something to choose from. */
  show(chosen: Zone, zone: string | undefined, offered: boolean): void;
}

/** Makes the choice; `onChoose` gets what the person picked. */
export function createZoneSelect(onChoose: (zone: Zone) => void): ZoneSelect {
  const options = Object.entries(names).map(([value, name]) => element('option', { value }, name));
  const select = element('select', {}, ...options);
  const label = element('label', { class: 'zone' }, element('span', { class: 'quiet' }, 'Times in'), select);
  select.addEventListener('change', () => onChoose(zoneFrom(select.value)));
  return {
    element: label,
    show(chosen, zone, offered) {
      label.hidden = !offered;
      const first = options[0];
      if (first !== undefined) first.textContent = zone === undefined ? names.document : zone.slice(0, 40);
      select.value = chosen;
    },
  };
}

/** A zone choice from kept or chosen text; anything else means the document's. */
export function zoneFrom(value: unknown): Zone {
  return value === 'utc' || value === 'own' ? value : 'document';
}
