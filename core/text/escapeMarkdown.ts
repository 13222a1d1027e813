/**
 * Hostile text as Markdown that shows exactly it, on one line: every sign that could mean something is escaped, so that
 * there is no link, tag, image or bare address in it (CommonMark 0.31, 2.4).
 */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
