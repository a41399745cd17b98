/** What a body says of itself, changed: checked as the whole body is, kept as a version with its step in the log, and in force at once. */
import { canonicalJson } from '#language'
import type { PartVersion } from '#record'
import { type BodyPart, type BodyPartServices, bodyPartKeys, type PartKept, type Session } from '#web'
import { changesIn, partOf, withPart } from '../body-parts.ts'
import { readBody } from '../library-body.ts'
import { stepBy } from './admin-steps.ts'
import type { Desk } from './desk.ts'
import { editionsInForce } from './editions-in-force.ts'

const mayAdminister = ({ account }: Session): boolean => account.permissions.includes('administer')

const kept = ({ version, by, at }: PartVersion): PartKept => ({ version, by: by.name, at })

const neverChanged: PartKept = { version: 0, by: '', at: '' }

export const bodyPartServices = (desk: Desk): BodyPartServices => {
  const { store, clock } = desk
  const lastOf = async (part: BodyPart): Promise<PartKept> => {
    const last = (await store.bodyParts()).find(one => one.part === part)
    return last === undefined ? neverChanged : kept(last)
  }
  return {
    async bodyParts(session) {
      if (!mayAdminister(session)) return {}
      const parts = await store.bodyParts()
      return Object.fromEntries(parts.filter(({ part }) => Object.hasOwn(bodyPartKeys, part)).map(one => [one.part, kept(one)]))
    },

    async changeBodyPart(session, { part, title, value, version }) {
      if (!mayAdminister(session)) return { is: 'refused', because: 'Your account may not change what the body says of itself.' }
      await desk.refresh()
      const last = await lastOf(part)
      if (last.version !== version) return { is: 'changed', since: last }
      const read = readBody(withPart(desk.body, part, value))
      if ('faults' in read) return { is: 'faulty', faults: read.faults }
      const inForce = editionsInForce(desk, clock.today())
      const strange =
        part === 'relations' &&
        read.body.relations.find(({ role }) => !inForce.some(({ procedure }) => Object.hasOwn(procedure.roles, role)))
      if (strange)
        return {
          is: 'refused',
          because: `${strange.title}: no procedure in force has the role ‘${strange.role}’. Choose one of its roles.`,
        }
      const becomes = partOf(read.body, part)
      const changes = changesIn(partOf(desk.body, part), becomes)
      if (Object.keys(changes.was).length + Object.keys(changes.became).length === 0) return { is: 'same' }
      const { account } = session
      const isAdded = await store.addBodyPart(
        {
          ...{ part, version: version + 1, json: canonicalJson(becomes), at: clock.now() },
          by: { account: account.id, name: account.name },
        },
        stepBy(desk, session, { what: 'body-changed', about: `body/${part}`, title, ...changes }),
      )
      if (!isAdded) return { is: 'changed', since: await lastOf(part) }
      await desk.refresh()
      return { is: 'done' }
    },
  }
}
