/** The record cannot be opened as it is. Its message is for the person at the terminal: what was found, where, what to do. */
export class RecordFault extends Error {
  override readonly name = 'RecordFault'
}
