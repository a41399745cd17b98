/** Reminds on a given day until it is killed: `node --import bin/typescript.mjs remind-until-killed.ts DATABASE-URL FOLDER BODY DAY`. */
import { day } from '#calendar'
import { openHouse } from '../house.ts'
import { remind } from '../reminders.ts'

const [databaseUrl = '', dataFolder = '', body = '', on = ''] = process.argv.slice(2)
const today = day(on)
const house = await openHouse({ databaseUrl, dataFolder, body, clock: { now: () => `${on}T09:00:00.000Z`, today: () => today } })
console.log('ready')
await remind(house.desk(false), { address: 'https://complaints.example', mails: true })
console.log('done')
await house.close()
