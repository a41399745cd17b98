import { voice } from '../../invented/voice.ts'
import { rareOf } from '../../spso-model/demonstration/rare.ts'

const person = voice('person-affected', 'Customer')

export const rare = rareOf(
  person('housing', ['The kitchen that was fitted two winters ago was never finished behind the cooker.']),
  person('planning', ['Four letters, four names, and nobody says who decides on the wall.']),
  person('roads', ['The dropped kerb was put outside the wrong house.']),
)
