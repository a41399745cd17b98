/** A case number as people write it: CA26-0119, ca26/119, CA 26 119, CA260119, and 26-119 where the letters go without saying. */
export const readReference = (text: string, prefix: string): string | undefined => {
  const [, letters = '', year = '', mark = '', number = ''] =
    /^(\p{L}*)[\s./–-]*(\d{2})([\s./–-]*)(\d{1,6})$/u.exec(text.trim().normalize('NFKC')) ?? []
  if (number === '' || (letters === '' ? mark === '' : letters.toUpperCase() !== prefix.toUpperCase())) return undefined
  return `${prefix}${year}-${number.replace(/^0+(?=\d)/, '').padStart(4, '0')}`
}
