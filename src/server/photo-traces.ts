/**
 * Takes out of a photo what says who made it, where and when (Exif, XMP, IPTC, comments); what it shows stays as it is, byte for byte. Which way
 * up it is to be held is kept. JPEG (ITU T.81), PNG (W3C) and WebP (RFC 9649); of other kinds the answer is undefined: they cannot be cleaned.
 */

const ascii = (bytes: Buffer, from: number, length: number): string => bytes.toString('latin1', from, from + length)

/** Which way up, as Exif tag 0x0112 has it: 1 to 8; 1 where nothing is said. */
function orientationIn(exif: Buffer): number {
  const tiff = exif.subarray(6)
  if (tiff.length < 8) return 1
  const little = ascii(tiff, 0, 2) === 'II'
  const two = (at: number): number => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  const tags = two(first)
  for (let i = 0; i < Math.min(tags, 200); i++) {
    const at = first + 2 + 12 * i
    if (two(at) === 0x0112) {
      const says = two(at + 8)
      return says >= 1 && says <= 8 ? says : 1
    }
  }
  return 1
}

/** An Exif segment that says which way up and nothing else. */
const onlyOrientation = (orientation: number): Buffer => {
  const exif = Buffer.from('ffe1002245786966000049492a00080000000100120103000100000000000000000000 00'.replaceAll(' ', ''), 'hex')
  exif.writeUInt16LE(orientation, 28)
  return exif
}

function cleanJpeg(bytes: Buffer): Buffer {
  const kept: Buffer[] = [bytes.subarray(0, 2)]
  let orientation = 1
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const kind = bytes[at + 1] ?? 0
    // The picture itself begins: the rest is kept as it is.
    if (kind === 0xda) break
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    const segment = bytes.subarray(at, end)
    if (kind === 0xe1 && ascii(segment, 4, 4) === 'Exif') orientation = orientationIn(segment.subarray(4))
    // APP0 (the size), APP2 (colours) and APP14 (how colours are coded) say nothing of anybody.
    const isTrace = kind === 0xfe || (kind >= 0xe1 && kind <= 0xef && kind !== 0xe2 && kind !== 0xee)
    if (!isTrace) kept.push(segment)
    at = end
  }
  if (orientation !== 1) kept.splice(1, 0, onlyOrientation(orientation))
  return Buffer.concat([...kept, bytes.subarray(at)])
}

const pngTraces = ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME']

function cleanPng(bytes: Buffer): Buffer {
  const kept: Buffer[] = [bytes.subarray(0, 8)]
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at)
    if (!pngTraces.includes(ascii(bytes, at + 4, 4))) kept.push(bytes.subarray(at, end))
    at = end
  }
  return Buffer.concat(kept)
}

function cleanWebp(bytes: Buffer): Buffer {
  const kept: Buffer[] = []
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = bytes.readUInt32LE(at + 4)
    const end = at + 8 + size + (size % 2)
    const kind = ascii(bytes, at, 4)
    const chunk = Buffer.from(bytes.subarray(at, end))
    // Bits 2 and 3 of its flags say that Exif and XMP follow.
    if (kind === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~0x0c
    if (kind !== 'EXIF' && kind !== 'XMP ') kept.push(chunk)
    at = end
  }
  const all = Buffer.concat([bytes.subarray(0, 12), ...kept])
  all.writeUInt32LE(all.length - 8, 4)
  return all
}

const cleaners: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  'image/jpeg': cleanJpeg,
  'image/png': cleanPng,
  'image/webp': cleanWebp,
  'text/plain': bytes => bytes,
}

/** undefined: what this kind of file says of its maker cannot be taken out. */
export const withoutTraces = (mediaType: string, bytes: Buffer): Buffer | undefined => cleaners[mediaType]?.(bytes)
