/** The sheet that is written on, A4. Lengths in points. */
export interface Sheet {
  readonly doc: PDFKit.PDFDocument
  /** Points of the running text. */
  readonly size: number
  readonly width: number
  readonly regular: string
  readonly bold: string
  /** Of what is not in the language of the paper. */
  readonly languageOf: (text: string) => { readonly lang?: string }
}

export const margins = { top: 64, bottom: 72, left: 64, right: 64 }
