/** A number that is printed, was printed before, or can be had by taking one from another. */
export interface SafeCell {
  readonly id: string
  readonly value: number
  /**
   * `printed`: may be shown or hidden. `shown`, `hidden`: published so before, and stays so.
   * `unprinted`: stands nowhere, and must not be had from what stands: what is left of a whole, a quarter between two cumulative figures.
   */
  readonly is: 'printed' | 'shown' | 'hidden' | 'unprinted'
}

/** What is on one side less what is on the other is known to everybody: a total and its parts. */
export interface Sum {
  readonly plus: readonly string[]
  readonly minus: readonly string[]
}
