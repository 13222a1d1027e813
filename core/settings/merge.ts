import { defaults } from './defaults';
import type { SettingsLayer } from './origins';
import type { PartialSettings } from './partial';
import type { Settings } from './types';

/** `base` under `layers`, later ones winning: rules and synonyms are merged by key, lists are replaced. */
export function mergeSettings(base: Settings, ...layers: readonly PartialSettings[]): Settings {
  return layers.reduce<Settings>(mergeOne, base);
}

/** The defaults under the layers. */
export function settingsOf(layers: readonly SettingsLayer[]): Settings {
  return mergeSettings(defaults, ...layers.map(({ settings }) => settings));
}

function mergeOne(base: Settings, layer: PartialSettings): Settings {
  return {
    ...base,
    ...layer,
    rules: { ...base.rules, ...layer.rules },
    sensitive: { ...base.sensitive, ...layer.sensitive },
    sections: {
      ...base.sections,
      ...layer.sections,
      synonyms: { ...base.sections.synonyms, ...layer.sections?.synonyms },
    },
    organisation: { ...base.organisation, ...layer.organisation },
    meeting: { ...base.meeting, ...layer.meeting },
  };
}
