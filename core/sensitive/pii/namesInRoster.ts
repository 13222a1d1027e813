import type { Person } from '../../settings/types';
import { remember } from '../../text';
import type { Found } from '../detector';
import { isTeamLine } from './teamLine';

/** Names of the team's roster, as they are written there; where a line says who took part, they may stand. */
export function namesInRoster(text: string, people: readonly Person[]): readonly Found[] {
  const roster = rosterOf(people);
  if (roster === undefined) return [];
  return [...text.matchAll(roster.names)].flatMap(({ 0: name, index: start }) => {
    if (/[A-Za-zÀ-ӿ\d@]/.test(text.charAt(start - 1)) || /[A-Za-zÀ-ӿ\d]/.test(text.charAt(start + name.length)))
      return [];
    if (isTeamLine(text, start)) return [];
    const role = roster.roles.get(name);
    const what = role === undefined ? 'the name of a colleague' : `the name of a colleague (${role})`;
    return [{ start, end: start + name.length, what }];
  });
}

interface Roster {
  readonly names: RegExp;
  readonly roles: ReadonlyMap<string, string>;
}

/** Prepared once for each list. Names of one word stand for too much else to be looked for. */
const rosterOf = remember((people: readonly Person[]): Roster | undefined => {
  const full = people.filter(({ name }) => /\S\s+\S/.test(name.trim()));
  if (full.length === 0) return undefined;
  const names = full.map(({ name }) => name.trim()).sort((a, b) => b.length - a.length);
  const escaped = names.map(name => name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  return {
    names: new RegExp(escaped.join('|'), 'g'),
    roles: new Map(full.flatMap(({ name, role }) => (role === undefined ? [] : [[name.trim(), role] as const]))),
  };
});
