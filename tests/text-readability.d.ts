declare module 'text-readability' {
  const readability: {
    /** Flesch and Kincaid's: the year of an American school; a child is about five years older. */
    fleschKincaidGrade(text: string): number
    sentenceCount(text: string): number
  }
  export default readability
}
