/** What a call says about the files that it names. */
export interface FindOptions {
  /** What standard input is called, and where it would lie; as written. */
  readonly stdinName?: string;
  /** Of the files that are named, too, take only post-mortems. */
  readonly onlyPostMortems: boolean;
}

/** For `parseArgs`. */
export const findOptions = {
  'stdin-name': { type: 'string' },
  'only-post-mortems': { type: 'boolean', default: false },
} as const;

/** Of the values that `parseArgs` gives, those that are about files. */
export function readFindOptions(values: {
  readonly 'stdin-name'?: string | undefined;
  readonly 'only-post-mortems': boolean;
}): FindOptions {
  const { 'stdin-name': stdinName, 'only-post-mortems': onlyPostMortems } = values;
  return { onlyPostMortems, ...(stdinName === undefined ? {} : { stdinName }) };
}
