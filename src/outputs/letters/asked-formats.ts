/** In which formats and languages somebody asked to be written to, and in which one a letter went. */

import { formatNamed } from './frame-words.ts'

const languages =
  'Albanian|Arabic|Bengali|Bulgarian|Cantonese|Czech|Dari|Farsi|French|Gujarati|Hindi|Hungarian|Italian|Kurdish|Latvian|Lithuanian|Mandarin|Pashto|Persian|Polish|Portuguese|Punjabi|Romanian|Russian|Slovak|Somali|Spanish|Tamil|Tigrinya|Turkish|Ukrainian|Urdu|Vietnamese|Welsh'

const known: readonly (readonly [format: string, sounds: RegExp])[] = [
  ['large print', /large(r)?[- ]print|big(ger)? (print|letters)|\b18[- ]point/i],
  ['Easy Read', /easy[- ]?read/i],
  ['Braille', /braille/i],
  ['a recording', /\brecordings?\b|\baudio\b/i],
  ['British Sign Language', /(sign language|\bBSL\b)(?! interpreter)/i],
  ['other colours', /contrast|\bcolou?red paper|other colou?rs|\b(yellow|cream|blue|green) paper/i],
]

/** Of what people asked for in their own words: 'large print', 'Braille', 'Polish'. Each once, in no other order than here. */
export const formatsAskedFor = (needs: readonly string[]): readonly string[] => {
  const said = needs.join('\n').replaceAll(/\b[CG]ymraeg\b/gi, 'Welsh')
  const named = [...said.matchAll(new RegExp(`\\b(${languages})\\b`, 'g'))].map(([language]) => language)
  const another = named.length === 0 && /another language|translat/i.test(said) ? ['another language'] : []
  return [...known.filter(([, sounds]) => sounds.test(said)).map(([format]) => format), ...new Set(named), ...another]
}

const noTelephone = [
  /\b(do not|don[’']t|never|no|not|cannot|can[’']t|rather than|instead of)\b[^.;]{0,40}\b(tele)?phone(d| me| calls?)?\b(?![^.;]*\b(before|after|until)\b)/i,
  /\b(deaf|cannot hear|can[’']t hear|hard of hearing|no (telephone )?calls|do not (ring|call))\b(?![^.;]*\b(before|after|until)\b)/i,
]

/** They asked, in their own words, not to be telephoned, or said that they cannot hear: to be told to ring is no help to them. */
export const asksNotToBeRung = (needs: readonly string[]): boolean => needs.some(need => noTelephone.some(sounds => sounds.test(need)))

/** What a kept letter says of itself: '' where it went in standard print. */
export const formatOfLetter = (html: string): string =>
  html.startsWith('<article class="rc-letter rc-letter--large"')
    ? 'large print'
    : formatNamed(/<dt>(?:Made in|Gwnaed fel)<\/dt><dd>([^<]*)<\/dd>/.exec(html)?.[1] ?? '')
