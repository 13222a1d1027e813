/** Sections that no test here is about, so that nothing is missing. */
const rest = `
## Contributing factors

- The disk was full.
- No alert was set for it.

## Remediation

- [ ] Add a disk. (aim: likelihood; owner: @kim; due: 2026-04-01; priority: P1)
- [ ] Watch the disk. (aim: detection and response; owner: @kim; due: 2026-04-01; priority: P1)
- [ ] Practise. (aim: handling and training; owner: @kim; due: 2026-04-01; priority: P1)
- [ ] Fill the disk in a test. (aim: validation; owner: @kim; due: 2026-04-01; priority: P1)

## Follow-up review

On 2099-05-08.
`;

/** A declared post-mortem in which nothing is wrong but the order of its two entries. */
export const disordered = `<!-- post-mortem -->
# Post-mortem: the queue stood still

All times in UTC.

## Timeline

- 2026-03-08 14:05: The queue stops.
- 2026-03-08 14:01: The incident is announced.
- 2026-03-08 15:00: The incident is declared over.
${rest}`;

/** The same, sorted. */
export const ordered = disordered.replace(/(.*stops\.\n)(.*announced\.\n)/, '$2$1');

/** Reads like a post-mortem, without two of its sections; nothing else is wrong. */
export const incomplete = ordered.replace(/## Remediation[\s\S]*$/, '').trimEnd();

/** Markdown that is none of our business. */
export const notes = '# Shopping\n\n- Bread, 192.0.2.1, 14:05\n';
