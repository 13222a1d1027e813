import * as v from 'valibot';
import { furtherPages } from './furtherPages';
import { isoInstant } from './moments';
import type { Importer, LeftOut, ReadContext, Reading, SourceEntry, SourceFile } from './types';

/** Text that may be missing, or anything else, which counts as missing. */
export const words = v.optional(v.fallback(v.string(), ''), '');

/** An ISO 8601 date and time with its offset, as an instant. */
export const moment = v.pipe(v.string(), v.transform(isoInstant), v.number());

/** The same, or nothing. */
export const maybeMoment = v.optional(v.fallback(v.optional(moment), undefined));

/** The elements of a list that have the shape; none where there is no list. */
export function listOf<Schema extends v.GenericSchema>(schema: Schema) {
  const elements = v.pipe(
    v.array(v.unknown()),
    v.transform(list =>
      list.flatMap((each): v.InferOutput<Schema>[] => {
        const parsed = v.safeParse(schema, each);
        return parsed.success ? [parsed.output] : [];
      }),
    ),
  );
  return v.optional(v.fallback(elements, []), []);
}

/** What a part of a source comes to. */
export interface PartReading {
  readonly entries: readonly SourceEntry[];
  readonly leftOut?: readonly LeftOut[];
}

/** Reads a part of a source; `undefined` where it has another shape. */
export type Shape = (payload: unknown, context: ReadContext) => PartReading | undefined;

/** A shape of JSON and what it says. */
export function shape<Schema extends v.GenericSchema>(
  schema: Schema,
  read: (value: v.InferOutput<Schema>, context: ReadContext) => PartReading | readonly SourceEntry[],
): Shape {
  return (payload, context) => {
    const parsed = v.safeParse(schema, payload);
    if (!parsed.success) return undefined;
    const reading = read(parsed.output, context);
    return Symbol.iterator in reading ? { entries: reading } : reading;
  };
}

/** So many parts are asked whether they are of a source. */
const sample = 20;

/** An importer of JSON that comes in some shapes. */
export function jsonImporter({
  id,
  name,
  shapes,
}: Pick<Importer, 'id' | 'name'> & { readonly shapes: readonly Shape[] }): Importer {
  const readPart = (payload: unknown, context: ReadContext) => {
    for (const read of shapes) {
      const reading = read(payload, context);
      if (reading !== undefined) return reading;
    }
    return undefined;
  };
  return {
    id,
    name,
    recognise: files =>
      payloadsOf(files)
        .slice(0, sample)
        .some(payload => readPart(payload, anyContext) !== undefined),
    read: (files, context) => {
      const payloads = payloadsOf(files);
      return { ...joinParts(payloads.map(payload => readPart(payload, context))), remarks: furtherPages(payloads) };
    },
  };
}

const anyContext: ReadContext = { day: 0, zone: { type: 'offset', minutes: 0, label: 'UTC' } };

/** Puts the readings of parts together; what no shape fits is counted. */
export function joinParts(parts: readonly (PartReading | undefined)[]): Reading {
  const strange = parts.filter(part => part === undefined).length;
  const leftOut = parts.flatMap(part => part?.leftOut ?? []);
  return {
    entries: parts.flatMap(part => part?.entries ?? []),
    leftOut: addUp([...leftOut, { count: strange, what: unknownParts }]),
    assumed: {},
  };
}

export const unknownParts = ['part of an unknown form', 'parts of an unknown form'] as const;
/** A remark on clocks without dates. */
export const nextDay = 'Where the clock goes back, the next day is taken to begin.';

export const timeless = ['part without a readable time', 'parts without a readable time'] as const;

/** One line for each reason, without those that never happened. */
export function addUp(all: readonly LeftOut[]): readonly LeftOut[] {
  const sums = new Map<string, LeftOut>();
  for (const { count, what } of all) {
    sums.set(what[1], { count: count + (sums.get(what[1])?.count ?? 0), what });
  }
  return [...sums.values()].filter(({ count }) => count > 0);
}

/** The parts of all files. */
export function payloadsOf(files: readonly SourceFile[]): readonly unknown[] {
  return files.flatMap(file => file.payloads);
}
