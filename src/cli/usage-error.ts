/** Bad input to a command: its message says what was found, where, and what to do. */
export class UsageError extends Error {}
