import { setFlagsFromString } from 'node:v8';

// Read each regular expression once, straight into machine code, instead of first into code for the interpreter: most of
// ours are run on many lines, and a cold start takes half the time. https://v8.dev/blog/regexp-tier-up tells of the two.
setFlagsFromString('--no-regexp-tier-up');
