import { inAnyCase } from '../smallLetters';

/** What stands around a value, as the detectors of this folder ask for it. */

/** Small words, marks of Markdown, quotes and signs that stand between a label and its value. */
const link = String.raw`(?:[^a-zÀ-ӿ\d\n]{1,4}(?:number|numbers|no|nr|num|id|ids|is|was|are|were|shown|showed|as|of|on|for|with|ending|in|at|am|the|her|his|their|him|them|to|from|back|home|work|personal|left|requested|via|by|and)(?![a-zÀ-ӿ\d])){0,4}[^a-zÀ-ӿ\d\n]{0,6}`;

/** Says whether a text ends with one of some labels and what may stand between a label and its value. */
export function endsWithLabel(labels: string): Test {
  return inAnyCase({ source: `(?<![a-zÀ-ӿ])(?:${labels})${link}$` });
}

/** The part of a regular expression that only says yes or no. */
export interface Test {
  test(text: string): boolean;
}

/** The text up to an offset; `reach` in UTF-16 units is what a label and the words after it take at most. */
export function before(text: string, at: number, reach = 60): string {
  return text.slice(Math.max(0, at - reach), at);
}

/** The text from an offset on. */
export function after(text: string, at: number, reach = 40): string {
  return text.slice(at, at + reach);
}

/** What stands before a number that begins there. */
export const freeBefore = String.raw`(?<![A-Za-zÀ-ӿ\d_$@]|[A-Za-zÀ-ӿ\d][-./+]|[/.]|-)`;

/** Where no word and no longer number goes on: to be put around the shape of a number. */
export function standing(shape: string, flags = 'g'): RegExp {
  return new RegExp(String.raw`${freeBefore}(?:${shape})(?![A-Za-zÀ-ӿ\d_]|[-./]\d|[-/][A-Za-zÀ-ӿ]|:\d)`, flags);
}

/** A count of something rather than a number by itself. */
export const counted =
  /^ (?:rows|requests|times|columns|records|entries|bytes|users|tables?|sessions|events|messages|calls|ms|ns|seconds)(?![a-zÀ-ӿ])/i;

/** Whether a number right behind this text counts or names a thing: a part, an order, a ticket, a version. */
export function namesThing(textBefore: string): boolean {
  return thing.test(textBefore);
}

const thing =
  /(?<![a-zÀ-ӿ])(?:http|status|error|code|as|asn|line|part|parts|serial|order|item|ticket|tickets|case|cases|sku|model|ref|reference|invoice|id|ids|build|builds|version|v|grant|award|contract|incident|issue|bug|change|request|requests|job|run|commit|row|rows|offset|trace|span|session|transaction|tracking|parcel|product|catalog|catalogue|asset|rfc|cve|isbn|issn|doi|duns|cage|ein|fips|omb|sp|publication|section|revision|rev|release|patch|pr|page|port|range|lag|batch|lot)(?:[ _-]?(?:numbers?|no|ids?|#))?(?:[^a-zÀ-ӿ\d\n]{1,3}(?:is|was|are|were|number|no)(?![a-zÀ-ӿ]))?[^a-zÀ-ӿ\d\n]{0,4}$/i;
