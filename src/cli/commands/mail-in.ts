import { parseArgs } from 'node:util'
import { largestMail, openHouse, receiveMail } from '#server'
import type { Command } from '../command.ts'

/** What a mail server understands (sysexits.h): give it back to the sender, or try again later. */
const exits = { notTaken: 65, tryAgain: 75 } as const

/** All of it, or more than may be taken: then what was read so far. */
const everything = async (input: AsyncIterable<Buffer>): Promise<Buffer> => {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of input) {
    parts.push(part)
    length += part.length
    if (length > largestMail) break
  }
  return Buffer.concat(parts)
}

export const mailIn: Command = {
  usage: 'mail-in [--data FOLDER] < MESSAGE',
  says: 'takes in an email: it joins its case, or waits in the inbox for a person; the same email twice is taken once',
  async run(args) {
    const { values } = parseArgs({ args, options: { data: { type: 'string' } } })
    const raw = await everything(process.stdin)
    try {
      const house = await openHouse({ ...(values.data ? { dataFolder: values.data } : {}), say: () => undefined })
      try {
        const received = await receiveMail(house.desk(false), raw)
        if (received.is === 'refused') {
          console.error(received.because)
          return exits.notTaken
        }
        console.log(received.is === 'joined' ? `joined ${received.reference}` : received.is)
        return 0
      } finally {
        await house.close()
      }
    } catch (fault) {
      // A mail server keeps the email and brings it again; nothing of it is said, in case somebody reads the log.
      console.error(`The email could not be taken in just now: ${fault instanceof Error ? fault.name : 'unknown'}. Bring it again later.`)
      return exits.tryAgain
    }
  },
}
