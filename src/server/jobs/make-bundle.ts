/** The work of a bundle's own thread. */
import { type BundleToMake, type MadeBundle, makeBundle, type Progress } from '#paper'

export const work = (input: BundleToMake, progress: Progress): Promise<MadeBundle> => makeBundle(input, progress)
