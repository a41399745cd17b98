import { inks, type Picture, type Point, round, type Shape } from './picture.ts'

/** Said once for the whole picture; a text that differs says so itself. */
const usual = { size: 14, ink: 'ink' } as const

/**
 * A picture as SVG: presentation attributes only, so that the strictest content policy lets it be drawn.
 * `id` is unique on the page and made of letters, digits and hyphens; `className` likewise.
 */
export const svgOf = (picture: Picture, id: string, className = ''): string => {
  const { width, height, title, describes, shapes } = picture
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${round(height)}" role="img" aria-labelledby="${id}-t ${id}-d"`,
    `${className === '' ? '' : ` class="${className}"`} font-family="inherit" font-size="${usual.size}" fill="${inks[usual.ink]}">`,
    `<title id="${id}-t">${escaped(title)}</title><desc id="${id}-d">${escaped(describes)}</desc>`,
    ...shapes.map(shapeAsSvg),
    '</svg>',
  ].join('')
}

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const pathOf = (points: readonly Point[]): string => points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('')

const shapeAsSvg = (shape: Shape): string => {
  switch (shape.is) {
    case 'rect':
      return `<rect x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}" fill="${inks[shape.fill]}"/>`
    case 'strokes': {
      const dash = shape.dash === undefined ? '' : ` stroke-dasharray="${shape.dash.join(' ')}"`
      return `<path d="${shape.strokes.map(pathOf).join('')}" fill="none" stroke="${inks[shape.ink]}" stroke-width="${shape.weight}"${dash}/>`
    }
    case 'area':
      return `<path d="${pathOf(shape.points)}Z" fill="${inks[shape.fill]}"/>`
    case 'dot':
      return `<circle cx="${shape.at[0]}" cy="${shape.at[1]}" r="${shape.radius}" fill="${inks[shape.fill]}"/>`
    case 'text': {
      const [x, y] = shape.at
      const said = [
        shape.size === usual.size ? '' : ` font-size="${shape.size}"`,
        shape.anchor === 'start' ? '' : ` text-anchor="${shape.anchor}"`,
        shape.ink === usual.ink ? '' : ` fill="${inks[shape.ink]}"`,
        shape.bold ? ' font-weight="600"' : '',
      ]
      return `<text x="${x}" y="${y}"${said.join('')}>${escaped(shape.text)}</text>`
    }
  }
}
