/** The store cannot be started or reached. Its message is for the person at the terminal: what was found, where, what to do. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault'
}
