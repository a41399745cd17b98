import { parseArgs } from 'node:util'
import { makeAccount, openHouse, readOpenCasesAgain } from '#server'
import type { Command } from '../command.ts'
import { UsageError } from '../usage-error.ts'

const form = 'account add --sign-in NAME --name "FULL NAME" --role ROLE [--role ROLE ...]'

export const account: Command = {
  usage: 'account add --sign-in NAME --name NAME --role ROLE',
  says: 'makes a staff account, or gives one a new password, and says the password once',
  async run([act, ...args]) {
    const options = {
      'sign-in': { type: 'string' },
      name: { type: 'string' },
      role: { type: 'string', multiple: true },
      data: { type: 'string' },
    } as const
    const { values } = parseArgs({ args, options })
    if (act !== 'add' || !values['sign-in'] || !values.name || !values.role) throw new UsageError(`write: recourse ${form}`)
    const house = await openHouse({ ...(values.data ? { dataFolder: values.data } : {}), say: line => console.error(line) })
    try {
      const desk = house.desk(false)
      const { store, body } = desk
      const password = await makeAccount(store, body, {
        signInName: values['sign-in'],
        name: values.name,
        roles: values.role,
        mustChangePassword: true,
      })
      await readOpenCasesAgain(desk)
      console.log(
        `${values['sign-in']} may now sign in with the password: ${password}\nIt opens nothing until it is changed, which is asked for at once.`,
      )
      return 0
    } finally {
      await house.close()
    }
  },
}
