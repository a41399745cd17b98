import type { Catalogue } from '../translate-html.ts'

const rules: Catalogue = {
  'above the upper limit': 'uwchlaw’r terfyn uchaf',
  'below the lower limit': 'islaw’r terfyn isaf',
  'a larger rise than usual from the month before': 'cynnydd mwy nag arfer ers y mis blaenorol',
  'a larger fall than usual from the month before': 'gostyngiad mwy nag arfer ers y mis blaenorol',
  'one of 8 or more months in a row above the mean': 'un o 8 mis neu fwy yn olynol uwchlaw’r cymedr',
  'one of 8 or more months in a row below the mean': 'un o 8 mis neu fwy yn olynol islaw’r cymedr',
  'one of 3 in 4 months nearer to the upper limit than to the mean': 'un o 3 mewn 4 mis yn nes at y terfyn uchaf nag at y cymedr',
  'one of 3 in 4 months nearer to the lower limit than to the mean': 'un o 3 mewn 4 mis yn nes at y terfyn isaf nag at y cymedr',
}

/** Each rule by name, so that no sentence of somebody else's is taken for one of these. */
const named: Catalogue = Object.fromEntries(
  Object.entries(rules).flatMap(([english, welsh]) =>
    ['', ' and {more}', ', {other} and {more}'].flatMap(rest => {
      const after = rest.replace(' and ', ' a ')
      return [
        [`{month} ({n}) is ${english}${rest}.`, `{month} ({n}): ${welsh}${after}.`],
        [`Signal: ${english}${rest}`, `Arwydd: ${welsh}${after}`],
      ]
    }),
  ),
)

/** What a control chart of a published report shows, sentence by sentence. */
export const charts: Catalogue = {
  'Too few months to say.': 'Rhy ychydig o fisoedd i ddweud.',
  'Too few complaints to say.': 'Rhy ychydig o gwynion i ddweud.',
  'No signal: the usual ups and downs.': 'Dim arwydd: yr amrywio arferol.',
  'Signal: {month}.': 'Arwydd: {month}.',
  'Signal: {month} and {other}.': 'Arwydd: {month} a {other}.',
  'Signal: {month}, {other} and {last}.': 'Arwydd: {month}, {other} a {last}.',
  'Signal: {first} to {last}.': 'Arwydd: {first} hyd {last}.',
  'There is 1 complete month, and limits from fewer than {n} would pretend to know what is usual. Look at each complaint instead.':
    'Mae 1 mis cyflawn, a byddai terfynau o lai na {n} yn esgus gwybod beth sy’n arferol. Edrychwch ar bob cwyn yn lle hynny.',
  'There are {months} complete months, and limits from fewer than {n} would pretend to know what is usual. Look at each complaint instead.':
    'Nifer y misoedd cyflawn yw {months}, a byddai terfynau o lai na {n} yn esgus gwybod beth sy’n arferol. Edrychwch ar bob cwyn yn lle hynny.',
  '{total} in {n} months is about {mean} a month in the first year. With so few, one month more or less says nothing. Look at each complaint instead.':
    'Mae {total} mewn {n} mis yn golygu tua {mean} y mis yn y flwyddyn gyntaf. Gyda chyn lleied, nid yw un mis yn fwy neu’n llai yn dweud dim. Edrychwch ar bob cwyn yn lle hynny.',
  'The mean is {mean} a month; a month between {low} and {high} is usual.':
    'Y cymedr yw {mean} y mis; mae mis rhwng {low} a {high} yn arferol.',
  'The limits come from the {n} months {first} to {last} and stay as they are.':
    'Daw’r terfynau o’r {n} mis o {first} hyd {last}, ac maent yn aros fel y maent.',
  'The limits come from the {n} months {first} to {last} and still move until there are {full}.':
    'Daw’r terfynau o’r {n} mis o {first} hyd {last}, ac maent yn dal i symud nes bod {full}.',
  'They were set anew from {month}: {reason}': 'Fe’u gosodwyd o’r newydd o {month}: {reason}',
  'So are others, to {month}; the table lists them.': 'Felly hefyd rai eraill, hyd {month}; mae’r tabl yn eu rhestru.',
  Usual: 'Arferol',
  ...rules,
  ...named,
}
