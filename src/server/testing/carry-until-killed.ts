/** Carries what waits away until it is killed: `node --import bin/typescript.mjs carry-until-killed.ts DATABASE-URL FOLDER BODY INSTANT WAY PORT`. */
import { day } from '#calendar'
import { openHouse } from '../house.ts'
import { carrierOf } from '../post/carrier-of.ts'
import { carryPost } from '../post/worker.ts'
import { testPost } from './test-post.ts'

const [databaseUrl = '', dataFolder = '', body = '', now = '', way = '', port = ''] = process.argv.slice(2)
const clock = { now: () => now, today: () => day(now.slice(0, 10)) }
const house = await openHouse({ databaseUrl, dataFolder, body, clock })
console.log('ready')
await carryPost(house.desk(false), carrierOf(testPost(way === 'notify' ? 'notify' : 'smtp', Number(port))))
console.log('done')
await house.close()
