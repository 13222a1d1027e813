export { defaults } from './defaults';
export { fromEditor } from './editor';
export { mergeSettings, settingsOf } from './merge';
export { type EffectiveSetting, effectiveSettings, type SettingsLayer } from './origins';
export { type ParsedSettings, parseSettings } from './parse';
export type { PartialSettings } from './partial';
export {
  type ReadFile,
  type ResolvedSettings,
  type ResolveOptions,
  resolveSettings,
  settingsFileName,
} from './resolve';
export type * from './types';
export type { SettingsProblem } from './value';
export { isZone } from './zone';
