import type { Person } from '../settings/types';
import { roleStandIn, type StandIn } from './standIn';

/** A role that may stand for a person. */
export interface Role {
  readonly standIn: StandIn;
  /** The person is on the team's list, so there is nothing to choose. */
  readonly known: boolean;
}

/** Roles for whoever is behind the value, the likeliest first: the person's own, the usual ones, the others of the team. */
export function rolesFor(value: string, people: readonly Person[]): readonly Role[] {
  const own = people.find(person => person.role !== undefined && isMeant(person.name, value))?.role;
  const team = people.flatMap(({ role }) => role ?? []).slice(0, mostOfTeam);
  const names = [...(own === undefined ? [] : [own]), ...usual, ...team];
  return [...new Set(names)].flatMap(name => {
    const standIn = roleStandIn(name);
    return standIn === undefined ? [] : [{ standIn, known: name === own }];
  });
}

const usual = ['the engineer on call', 'a colleague', 'a customer'] as const;

/** A longer list is no choice any more. */
const mostOfTeam = 6;

/** By the name itself, or by an address or user name that is made of it: Kim Larsen, kim.larsen@…, @kim-larsen. */
function isMeant(name: string, value: string): boolean {
  const wanted = nameIn(name);
  return wanted !== '' && (wanted === nameIn(value) || name.toLowerCase() === value.toLowerCase());
}

function nameIn(text: string): string {
  return text
    .replace(/^@/, '')
    .replace(/@.*$/, '')
    .toLowerCase()
    .replace(/[._\s-]+/g, ' ')
    .trim();
}
