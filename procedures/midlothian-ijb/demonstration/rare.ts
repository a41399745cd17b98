import { voice } from '../../invented/voice.ts'
import { rareOf } from '../../spso-model/demonstration/rare.ts'

const person = voice('person-affected', 'Person affected')
const process = { received: { scope: 'ijb-process' } }

export const rare = rareOf(
  person('board-meetings', ['The plan that was agreed two winters ago was never put where anybody could read it.'], process),
  person('board-meetings', ['Four letters, four names, and nobody says who decides what the Board is asked.'], process),
  person('board-meetings', ['My question was read out with the wrong name, and answered as if I were for it.'], process),
)
