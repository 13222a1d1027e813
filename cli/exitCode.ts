/** What the process tells whoever called it. */
export const exitCode = { clean: 0, findings: 1, misuse: 2 } as const;
