/** The anchor that editors and code hosts give a heading, or the part of it that a value makes. */
export function slugOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_ \t-]/gu, '')
    .replace(/[ \t]/g, '-');
}
