/** A drawing in a PDF, as lines and not as pixels; one figure with its description, which is read in place of it. */
import { inks, type Picture, type Shape } from '#outputs'
import { margins, type Sheet } from './sheet.ts'

/** As wide as the lines, and no higher than a page has room for beside a heading. */
const scaleOf = ({ doc, width, size }: Sheet, picture: Picture): number =>
  Math.min(width / picture.width, (doc.page.height - margins.top - margins.bottom - size * 4) / picture.height)

export const heightOfPicture = (sheet: Sheet, picture: Picture): number => picture.height * scaleOf(sheet, picture)

export function drawPicture(sheet: Sheet, root: PDFKit.PDFStructureElement, picture: Picture): void {
  const { doc, regular, bold, languageOf } = sheet
  const scale = scaleOf(sheet, picture)
  const height = picture.height * scale
  if (doc.y + height > doc.page.height - margins.bottom) doc.addPage()
  const top = doc.y
  const content = doc.markStructureContent('Figure')
  doc.save()
  doc.translate(margins.left, top).scale(scale)
  for (const shape of picture.shapes) drawShape(doc, shape, { regular, bold })
  doc.restore()
  doc.endMarkedContent()
  root.add(
    doc.struct('Figure', { ...languageOf(picture.title), title: picture.title, alt: `${picture.title}. ${picture.describes}` }, [content]),
  )
  doc.x = margins.left
  doc.y = top + height
}

function drawShape(doc: PDFKit.PDFDocument, shape: Shape, fonts: { readonly regular: string; readonly bold: string }): void {
  switch (shape.is) {
    case 'rect':
      doc.rect(shape.x, shape.y, shape.width, shape.height).fill(inks[shape.fill])
      return
    case 'strokes':
      for (const points of shape.strokes)
        for (const [i, [x, y]] of points.entries()) {
          if (i === 0) doc.moveTo(x, y)
          else doc.lineTo(x, y)
        }
      if (shape.strokes.length === 0) return
      doc.lineWidth(shape.weight)
      if (shape.dash) doc.dash(shape.dash[0], { space: shape.dash[1] })
      doc.stroke(inks[shape.ink])
      if (shape.dash) doc.undash()
      return
    case 'area':
      doc.polygon(...shape.points.map(([x, y]) => [x, y])).fill(inks[shape.fill])
      return
    case 'dot':
      doc.circle(shape.at[0], shape.at[1], shape.radius).fill(inks[shape.fill])
      return
    case 'text': {
      doc.font(shape.bold ? fonts.bold : fonts.regular, shape.size).fillColor(inks[shape.ink])
      const wide = doc.widthOfString(shape.text)
      const x = shape.at[0] - (shape.anchor === 'end' ? wide : shape.anchor === 'middle' ? wide / 2 : 0)
      doc.text(shape.text, x, shape.at[1], { baseline: 'alphabetic', lineBreak: false })
      doc.fillColor('#000000')
    }
  }
}
