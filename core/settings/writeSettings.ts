import type { EffectiveSetting } from './origins';

/** Names the source of a setting, for people. */
export type NameOf = (setting: EffectiveSetting) => string;

/** Settings as people read them: JSON with a comment behind each value that says where it comes from. */
export function writeSettings(settings: readonly EffectiveSetting[], nameOf: NameOf): string {
  return `{\n${membersOf(settings, 0, nameOf).join('\n')}\n}\n`;
}

/** The lines of what stands `depth` names deep; settings of one group follow one another. */
function membersOf(settings: readonly EffectiveSetting[], depth: number, nameOf: NameOf): readonly string[] {
  const names = [...new Set(settings.map(({ path }) => path[depth]))];
  const indent = '  '.repeat(depth + 1);
  return names.flatMap((name, rank) => {
    const comma = rank === names.length - 1 ? '' : ',';
    const group = settings.filter(({ path }) => path[depth] === name);
    const [first] = group;
    const label = `${indent}${JSON.stringify(name)}:`;
    if (first === undefined || first.path.length > depth + 1) {
      return [`${label} {`, ...membersOf(group, depth + 1, nameOf), `${indent}}${comma}`];
    }
    return [`${label} ${JSON.stringify(first.value)}${comma} // ${nameOf(first)}`];
  });
}
