export interface Command {
  /** How it is written, as the help shows it. */
  readonly usage: string
  readonly says: string
  /** Gives the exit code: 0 only on success. */
  readonly run: (args: string[]) => Promise<number>
}
