import { settingsReader } from './keys';
import type { PartialSettings } from './partial';
import { nowhere, type Value } from './value';

/** How many levels of the editor's object are looked at. */
const deepest = 8;

/**
 * Reads the editor's settings under `postmortem.`, as one nested object. Whatever has another type, and `null` or an
 * empty text, which mean "not set", is left out; settings that are not about documents are passed over.
 */
export function fromEditor(configuration: unknown): PartialSettings {
  return settingsReader.read(toValue(configuration, 0), { report: () => {} }) ?? {};
}

function toValue(value: unknown, depth: number): Value {
  const range = nowhere;
  if (typeof value === 'string' && value !== '') return { type: 'text', text: value, range };
  if (typeof value === 'number') return { type: 'number', number: value, range };
  if (typeof value !== 'object' || value === null || depth === deepest) return { type: 'other', range };
  if (Array.isArray(value)) return { type: 'list', items: value.map(item => toValue(item, depth + 1)), range };
  const members = Object.entries(value).map(([name, item]) => ({
    name,
    nameRange: range,
    value: toValue(item, depth + 1),
  }));
  return { type: 'object', members, range };
}
