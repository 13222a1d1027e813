import { shippedTemplates } from './shipped';

/** Shorter lines are words that anybody may write. */
const shortest = 20;

/** Whether a line of words is one that a shipped template brought: a sentence of its guidance, or one of its examples. */
export function isGuidance(words: string): boolean {
  return words.length >= shortest && words.length <= 400 && sentences().has(plain(words));
}

let known: ReadonlySet<string> | undefined;

function sentences(): ReadonlySet<string> {
  known ??= new Set(shippedTemplates.flatMap(({ text }) => [...commentsOf(text), ...itemsOf(text)]).map(plain));
  return known;
}

/** Each comment as a whole, and its sentences. */
function commentsOf(text: string): readonly string[] {
  const comments = [...text.matchAll(/<!--([^<>]{20,600})-->/g)].map(match => match[1]?.trim() ?? '');
  return comments.flatMap(comment => [comment, ...comment.split(/(?<=[.?!:]) /)]);
}

/** The words of action items. */
function itemsOf(text: string): readonly string[] {
  return [...text.matchAll(/^- \[ \] ([^()\n]{10,200})\(/gm)].map(match => match[1] ?? '');
}

function plain(words: string): string {
  return words
    .trim()
    .replace(/[.:?!]+$/, '')
    .toLowerCase();
}
