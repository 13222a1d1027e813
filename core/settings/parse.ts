import { comparePositions, type Range } from '../text/position';
import { readJson } from './json';
import { fileReader } from './keys';
import type { PartialSettings } from './partial';
import type { ReadContext } from './readers';
import type { Report, SettingsProblem, Value } from './value';

/** What a settings file says. */
export interface ParsedSettings {
  readonly value: PartialSettings;
  /** The files that this one builds on, as written, each with its place. */
  readonly extends: readonly { readonly path: string; readonly range: Range }[];
  readonly problems: readonly SettingsProblem[];
}

/**
 * Reads the text of a `.postmortem.json`: JSON with comments and trailing commas. Any text is accepted; what is wrong
 * is told in `problems`, what is right stays in force. With `knownRules`, other rule ids are reported.
 */
export function parseSettings(text: string, knownRules?: Iterable<string>): ParsedSettings {
  const problems: SettingsProblem[] = [];
  const report: Report = (range, severity, message) => problems.push({ range, severity, message });
  const context: ReadContext = knownRules === undefined ? { report } : { report, knownRules: new Set(knownRules) };

  const root = readJson(text, report);
  if (root === undefined) return { value: {}, extends: [], problems };
  const { $schema, version, extends: paths, ...value } = fileReader.read(root, context) ?? {};
  return {
    value,
    extends: paths === undefined ? [] : placesOf(root, 'extends'),
    problems: problems.sort((a, b) => comparePositions(a.range.start, b.range.start)),
  };
}

/** The texts that stand under `name`, in a list or alone, with their places. */
function placesOf(root: Value, name: string): ParsedSettings['extends'] {
  const value = root.type === 'object' ? root.members.findLast(member => member.name === name)?.value : undefined;
  const items = value?.type === 'list' ? value.items : value === undefined ? [] : [value];
  return items.flatMap(item => (item.type === 'text' ? [{ path: item.text, range: item.range }] : []));
}
