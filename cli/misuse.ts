/** A call that cannot be carried out as it stands. Its message says what to do; the exit code is 2. */
export class Misuse extends Error {}
