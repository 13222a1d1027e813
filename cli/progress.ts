import type { Terminal } from './terminal';

/** Shows how far a long call is. */
export interface Progress {
  readonly tell: (done: number) => void;
  /** Takes away what is shown. */
  readonly end: () => void;
}

/** Fewer documents are done before anybody asks. */
const many = 50;

/** For a call about so many documents; silent for few, and where there is no terminal. */
export function progressOf(documents: number, { showProgress }: Terminal): Progress {
  if (showProgress === undefined || documents < many) return { tell: () => {}, end: () => {} };
  let shown = '';
  return {
    tell: done => {
      // A line for each percent, at most.
      const line = `Checking post-mortems: ${Math.floor((100 * done) / documents)} % of ${documents} files.`;
      if (line === shown) return;
      shown = line;
      showProgress(line);
    },
    end: () => showProgress(),
  };
}
