/** What an import takes at most. Larger sources are refused with a reason, and nothing of them is inserted. */
export const bounds = {
  /** UTF-16 units of all files together. */
  characters: 32_000_000,
  files: 400,
  /** Elements of arrays and lines of tables, in all files. */
  payloads: 200_000,
  /** Entries of one import. */
  entries: 5000,
  /** UTF-16 units of an entry before it is looked at, and of what is inserted of it. */
  words: 8000,
  line: 500,
} as const;
