/** How wide words are, by a table: letters of an ordinary sans-serif face in hundredths of its size, a little wider than most. */
const NARROW = new Set("iljtfrI.,;:'’|!()[]/ ")
const WIDE = new Set('mwMWQOGD@%&—')

function widthOf(words: string, size: number, isBold: boolean): number {
  let hundredths = 0
  for (const letter of words)
    hundredths += NARROW.has(letter) ? 34 : WIDE.has(letter) ? 90 : letter === letter.toUpperCase() && /\p{L}/u.test(letter) ? 70 : 57
  return ((hundredths * size) / 100) * (isBold ? 1.06 : 1)
}

/** Words in lines that fit the room; a word that is itself too long stands alone. */
export function wrapped(words: string, room: number, size: number, isBold: boolean): readonly string[] {
  const lines: string[] = []
  let now = ''
  for (const word of words.split(' ').filter(each => each !== '')) {
    const longer = now === '' ? word : `${now} ${word}`
    if (now === '' || widthOf(longer, size, isBold) <= room) now = longer
    else {
      lines.push(now)
      now = word
    }
  }
  return now === '' ? lines : [...lines, now]
}
