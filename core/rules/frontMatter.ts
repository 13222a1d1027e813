import type { DocumentRule } from './rule';

/** Front matter that no YAML parser can read. */
export const processFrontMatter: DocumentRule = {
  id: 'process-front-matter',
  summary: 'Front matter is well-formed YAML.',
  severity: 'warning',
  scope: 'document',
  *check({ metadata }) {
    const { malformed } = metadata;
    if (malformed !== undefined)
      yield {
        range: malformed.range,
        message: 'The front matter cannot be read from here on. Check colons, quotes and indentation.',
      };
  },
};
