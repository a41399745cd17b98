import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openDetails, sealDetails } from './bank-details.ts'
import { LibraryError } from './library.ts'
import { sealerWith } from './sealing/sealer.ts'

const sealer = (byte: number) => sealerWith(() => ({ first: Buffer.alloc(32, byte), others: [] }))
const place = { body: 'anytown', reference: 'AN26-0001', payment: 'p1' }
const details = { accountHolder: 'Hazel Example', sortCode: '000000', accountNumber: '00001234', rollNumber: 'X/1' }

const sealedOf = (of = details): string => {
  const sealed = sealDetails(sealer(1), place, of)
  if ('because' in sealed) throw new Error(sealed.because)
  return sealed.sealed
}
const because = (sealed: string, at = place, with_ = sealer(1)): string => {
  const opened = openDetails(with_, at, sealed)
  return 'because' in opened ? opened.because : 'it opened'
}

test('they come back as they were; a short name is kept as long as a long one', () => {
  expect(openDetails(sealer(1), place, sealedOf())).toEqual({ details })
  expect(sealedOf({ ...details, accountHolder: 'Al' }).length).toBe(sealedOf().length)
})

test.each([{ body: 'othertown' }, { reference: 'AN26-0002' }, { payment: 'p2' }])('moved to another place they do not open: %o', moved => {
  expect(because(sealedOf(), { ...place, ...moved })).toContain('belongs elsewhere')
})

test('another key, a changed row, anything else in its place: told plainly, never thrown, and no digit is said', () => {
  expect(because(sealedOf(), place, sealer(2))).toContain('another key')
  const sealed = sealedOf()
  fc.assert(
    fc.property(fc.nat({ max: sealed.length - 2 }), at => {
      const changed = `${sealed.slice(0, at)}${sealed[at] === 'B' ? 'C' : 'B'}${sealed.slice(at + 1)}`
      const said = because(changed)
      return said !== 'it opened' && !said.includes('1234') && /again|key/.test(said)
    }),
  )
  fc.assert(fc.property(fc.string(), text => because(text) !== 'it opened'))
  const other = sealer(1).seal('{"accountHolder":1}', JSON.stringify(['bank details', 'anytown', 'AN26-0001', 'p1']))
  expect(because(other)).toContain('not bank details')
})

test('without a key that can be used it says so, whichever way', () => {
  const none = sealerWith(() => {
    throw new LibraryError('RECOURSE_KEY: a key is 32 bytes in base64, and this one has 3.')
  })
  expect(sealDetails(none, place, details)).toMatchObject({ because: expect.stringContaining('RECOURSE_KEY') })
  expect(because(sealedOf(), place, none)).toContain('cannot be used')
})
