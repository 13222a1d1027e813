import { fileURLToPath } from 'node:url';

/** The top folder of the checkout, without a separator at its end. */
export const repositoryRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
