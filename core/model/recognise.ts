import { fence } from '../text/fence';
import { matchesAnyGlob } from './glob';
import { isCommonName, type SectionId, sectionOf } from './sectionNames';
import { fewestTimes, namesPostMortem, saysPostMortem, timesOn } from './timesBelowTitle';

/** Why a document counts as a post-mortem. `declared`: it says so itself, by marker comment or front matter. */
export interface Recognition {
  readonly by: 'marker' | 'front-matter' | 'location' | 'headings';
  readonly declared: boolean;
}

/** The lines of a document, wherever they are kept. */
export interface LineSource {
  readonly lineCount: number;
  lineAt(line: number): string;
}

/** No more lines than these are looked at: a post-mortem shows what it is before. */
const furthestLine = 2000;

/**
 * Whether the document is a post-mortem, and by what. `path` is compared with the globs `files`, always with `/`.
 * Reads each line once, without a Markdown parser, so that it can run where nothing else of ours is loaded.
 */
export function recognise(document: LineSource, path: string, files: readonly string[]): Recognition | undefined {
  const signs = readSigns(document);
  if (signs.marker) return { by: 'marker', declared: true };
  if (signs.frontMatter) return { by: 'front-matter', declared: true };
  if (matchesAnyGlob(path, files)) return { by: 'location', declared: false };
  return isTold(signs) ? { by: 'headings', declared: false } : undefined;
}

function isTold({ timeline, title, telling, named, told, times }: Signs): boolean {
  return timeline ? title || telling : (named && (told || telling)) || times >= fewestTimes;
}

/** Whether a line can have to do with whether the document is a post-mortem: a heading, a label, a fence, a marker. */
export function tellsOfKind(text: string): boolean {
  return signOfKind.test(text);
}

const signOfKind = /^[ \t]{0,3}(?:#|=|-{2}|`{3}|~{3}|(?:[-*+] +)?(?:\*\*|__))|<!--/;

/** A marker comment on a line of its own or behind other text. */
export const marker = /<!--\s*post-?mortem\s*-->/i;

interface Signs {
  marker: boolean;
  frontMatter: boolean;
  /** Its title, or that of its front matter, speaks of an incident. */
  title: boolean;
  /** The title says "post-mortem" or "post-incident review" in so many words: then prose will do for a timeline. */
  named: boolean;
  timeline: boolean;
  /** A section tells what happened. */
  told: boolean;
  /** A section that hardly any other kind of document has. */
  telling: boolean;
  /** The front matter or the first heading gives the title of the post-mortem of something. */
  titled: boolean;
  /** How many times of day are named below such a title. */
  times: number;
}

/** Sections that tell a post-mortem from a changelog, a design or a biography with a timeline. */
const telling: ReadonlySet<SectionId> = new Set<SectionId>([
  'contributing-factors',
  'remediation',
  'went-well',
  'went-wrong',
  'lucky',
  'lessons',
  'impact',
  'detection',
  'trigger',
  'resolution',
  'durations',
  'follow-up',
]);

const title =
  /\bpost[- ]?mortems?\b|\bincidents?\b|\boutages?\b|\broot cause\b|\brca\b|\bdowntime\b|\bdisruption\b|\bdegraded\b|\bdegradation\b|\bincident (?:report|review)\b/i;

function readSigns(document: LineSource): Signs {
  const signs: Signs = {
    marker: false,
    frontMatter: false,
    title: false,
    named: false,
    timeline: false,
    told: false,
    telling: false,
    titled: false,
    times: 0,
  };
  const limit = Math.min(document.lineCount, furthestLine);
  let headings = 0;
  let closes: RegExp | undefined;
  let at = readFrontMatter(document, limit, signs);
  for (; at < limit; at += 1) {
    const text = document.lineAt(at);
    if (closes !== undefined) {
      if (closes.test(text)) closes = undefined;
      continue;
    }
    const opening = fence(text);
    if (opening !== undefined) {
      closes = opening;
      continue;
    }
    if (headings < 2 && text.includes('<!--') && marker.test(text)) signs.marker = true;
    if (signs.titled) signs.times += timesOn(text);
    const heading = headingAt(document, at, limit);
    if (heading === undefined) continue;
    if (heading.level > 0) headings += 1;
    note(signs, heading);
    if (headings === 1 && heading.level === 1) signs.titled ||= namesPostMortem(heading.text);
    // Below the second heading no marker counts, and what is told already stays told.
    if (headings >= 2 && (signs.marker || signs.frontMatter || isTold(signs))) break;
  }
  return signs;
}

function note(signs: Signs, heading: { readonly text: string; readonly level: number }): void {
  if (heading.level === 1) noteTitle(signs, heading.text);
  const section = sectionOf(heading.text);
  if (section === undefined) return;
  if (section === 'timeline') signs.timeline = true;
  if (section === 'summary') signs.told = true;
  if (telling.has(section) && !isCommonName(heading.text)) signs.telling = true;
}

function noteTitle(signs: Signs, text: string): void {
  if (title.test(text)) signs.title = true;
  if (saysPostMortem(text)) signs.named = true;
}

/** The line after the front matter; notes what it says. */
function readFrontMatter(document: LineSource, limit: number, signs: Signs): number {
  if (limit === 0 || !/^\uFEFF?---[ \t]*$/.test(document.lineAt(0))) return 0;
  let says = false;
  let title = '';
  for (let at = 1; at < Math.min(limit, 200); at += 1) {
    const text = document.lineAt(at);
    if (/^(?:---|\.\.\.)[ \t]*$/.test(text)) {
      signs.frontMatter = says;
      noteTitle(signs, title);
      signs.titled = namesPostMortem(title);
      return at + 1;
    }
    if (/^type[ \t]*:[ \t]*["']?post-?mortem["']?[ \t]*(?:#.*)?$/i.test(text)) says = true;
    if (/^title[ \t]*:/.test(text)) title = text.slice(0, 400);
  }
  return 0;
}

/** A heading, or (level 0) a bold label at the start of a line or list item: `**Key events**`, `- **Impact**: …`. */
function headingAt(document: LineSource, at: number, limit: number): { text: string; level: number } | undefined {
  const text = document.lineAt(at);
  if (text.length > 400) return undefined;
  const atx = /^ {0,3}(#{1,6})[ \t]+(.+)$/.exec(text);
  if (atx !== null) return { level: atx[1]?.length ?? 1, text: (atx[2] ?? '').replace(/[ \t]#+[ \t]*$/, '') };
  const label = /^ {0,3}(?:[-*+] +)?(?:\*\*|__)([^*_]{2,60})(?:\*\*|__)/.exec(text);
  if (label !== null) return { level: 0, text: label[1] ?? '' };
  const below = at + 1 < limit ? document.lineAt(at + 1) : '';
  if (/^ {0,3}=+[ \t]*$/.test(below)) return { level: 1, text };
  return /^ {0,3}-{2,}[ \t]*$/.test(below) && /^ {0,3}\S/.test(text) ? { level: 2, text } : undefined;
}
