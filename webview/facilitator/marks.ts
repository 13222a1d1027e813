import { usualLines } from '../../core/meeting/openingLines';

/** What the facilitator marks during the meeting. It stays in the workspace and never goes into the document. */
export interface Marks {
  /** The agenda's name; absent: the usual one. */
  readonly preset?: string;
  /** Ground rules and opening lines that are said, by id. */
  readonly script: readonly string[];
  /** What is prepared, by id. */
  readonly prepared: readonly string[];
  /** How many learned something new. */
  readonly learned: number;
  /** Dots by the form of an action item. */
  readonly votes: { readonly [form: string]: number };
  /** `impact` and `effort` by the form of an action item: `high/low`. */
  readonly ratings: { readonly [form: string]: string };
  readonly method: 'votes' | 'effort';
  /** Whether items are collected or discussed; absent: by whether there are any. */
  readonly phase?: 'collect' | 'discuss';
  /** Answers of the room at the close, by question. */
  readonly polls: { readonly [question: string]: string };
  /** Those who have spoken in this round. */
  readonly spoken: readonly string[];
  /** Others see this screen. */
  readonly shared: boolean;
}

export const noMarks: Marks = {
  script: usualLines,
  prepared: [],
  learned: 0,
  votes: {},
  ratings: {},
  method: 'votes',
  polls: {},
  spoken: [],
  shared: false,
};

/** Reads marks that were kept; what is damaged gives way to none, field by field. */
export function readMarks(value: unknown): Marks {
  const kept: { readonly [name: string]: unknown } = { ...(typeof value === 'object' ? value : {}) };
  const { preset, script, prepared, learned, votes, ratings, method, phase, polls, spoken, shared } = kept;
  return {
    ...(typeof preset === 'string' && { preset }),
    script: Array.isArray(script) ? script.filter(isText) : noMarks.script,
    prepared: Array.isArray(prepared) ? prepared.filter(isText) : [],
    learned: isCount(learned) ? learned : 0,
    votes: valuesOf(votes, isCount),
    ratings: valuesOf(ratings, isText),
    method: method === 'effort' ? 'effort' : 'votes',
    ...((phase === 'collect' || phase === 'discuss') && { phase }),
    polls: valuesOf(polls, isText),
    spoken: Array.isArray(spoken) ? spoken.filter(isText) : [],
    shared: shared === true,
  };
}

/** The list with the value in it, or without it where it was. */
export function toggled(list: readonly string[], value: string): readonly string[] {
  return list.includes(value) ? list.filter(other => other !== value) : [...list, value];
}

function valuesOf<T>(value: unknown, accept: (value: unknown) => value is T): { readonly [name: string]: T } {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter((pair): pair is [string, T] => accept(pair[1])));
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
