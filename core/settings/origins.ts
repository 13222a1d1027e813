import type { PartialSettings } from './partial';
import type { Settings } from './types';

/** What one source says: a settings file by its path or URI, or the editor. */
export interface SettingsLayer {
  readonly source: string;
  readonly settings: PartialSettings;
}

/** A value that holds, and the source that it comes from; without one it is the default. */
export interface EffectiveSetting {
  /** The names on the way to the value, such as `rules`, `timeline-order`. */
  readonly path: readonly string[];
  readonly value: Json;
  readonly source?: string;
}

/** What JSON can say; settings hold nothing else. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/**
 * Every value of `settings`, in their order, with the last of `layers` that says it. Lists are values as a whole, since a
 * later list replaces an earlier one; an object that is empty is a value too.
 */
export function effectiveSettings(settings: Settings, layers: readonly SettingsLayer[]): readonly EffectiveSetting[] {
  const found: EffectiveSetting[] = [];
  collect(toJson(settings), [], layers, found);
  return found;
}

function collect(
  value: Json,
  path: readonly string[],
  layers: readonly SettingsLayer[],
  found: EffectiveSetting[],
): void {
  if (isObject(value) && (path.length === 0 || Object.keys(value).length > 0)) {
    for (const [name, inner] of Object.entries(value)) collect(inner, [...path, name], layers, found);
    return;
  }
  const source = layers.findLast(layer => has(toJson(layer.settings), path))?.source;
  found.push(source === undefined ? { path, value } : { path, value, source });
}

function has(value: Json, path: readonly string[]): boolean {
  let at: Json | undefined = value;
  for (const name of path) at = at !== undefined && isObject(at) ? at[name] : undefined;
  return at !== undefined;
}

function isObject(value: Json): value is { readonly [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function toJson(value: unknown): Json {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value !== 'object' || value === null) return null;
  const members = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(members.map(([name, inner]) => [name, toJson(inner)]));
}
