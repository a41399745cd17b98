/** What a body says of itself, changed: checked as the whole body is, kept as a version with its step in the log, and in force at once. */
import { type Body, canonicalJson, faultAt, type Procedure } from '#language'
import { appointedRoles, faultsOfWords, letterWordsKey, roleTitle } from '#outputs'
import type { PartVersion } from '#record'
import type { BodyPart, BodyPartServices, PartChanged, PartKept, Session } from '#web'
import { changesIn, isBodyPart, isData, letterIn, partOf, roleIn, withPart } from '../body-parts.ts'
import { readBody } from '../library-body.ts'
import { bodyLoaded } from '../library-of-body.ts'
import { stepBy } from './admin-steps.ts'
import type { Desk } from './desk.ts'
import { editionsInForce } from './editions-in-force.ts'
import { someoneAdministers } from './roles-allowed.ts'

const mayAdminister = ({ account }: Session): boolean => account.permissions.includes('administer')

const kept = ({ version, by, at }: PartVersion): PartKept => ({ version, by: by.name, at })

const neverChanged: PartKept = { version: 0, by: '', at: '' }

/** With the software, or loaded. */
const bodyAsItCame = async ({ library, store, body }: Desk): Promise<Body> =>
  library.bodies[body.id] ?? (await bodyLoaded(store))?.body ?? body

/** Somebody must be left who may administer, and whoever is appointed to a case must be able to open it. */
const faultOfPermissions = async (
  desk: Desk,
  role: string,
  body: Body,
  inForce: readonly Procedure[],
): Promise<PartChanged | undefined> => {
  const may = body.permissions[role]
  if (may === undefined) return { is: 'refused', because: 'The body has no such role. Nothing was changed.' }
  if (!(await someoneAdministers({ ...desk, body }, '', [])))
    return {
      is: 'refused',
      because: 'Nobody would be left who may manage accounts and procedures. Give that to another role first, which somebody holds.',
    }
  const appointing = inForce.find(procedure => appointedRoles(procedure).has(role))
  return appointing === undefined || may.includes('see-own-cases')
    ? undefined
    : {
        is: 'refused',
        because: `${roleTitle(appointing, role)} is appointed to cases by name, and could not open one without seeing the cases given to them. Leave that as it is.`,
      }
}

/** What only the procedures can say: whether there is such a role, and whether a letter still says what its clauses ask. */
const faultBeside = async (desk: Desk, part: BodyPart, body: Body): Promise<PartChanged | undefined> => {
  const inForce = editionsInForce(desk, desk.clock.today()).map(({ procedure }) => procedure)
  const role = roleIn(part)
  if (role !== undefined) return faultOfPermissions(desk, role, body, inForce)
  const strange = part === 'relations' && body.relations.find(({ role }) => !inForce.some(({ roles }) => Object.hasOwn(roles, role)))
  if (strange)
    return { is: 'refused', because: `${strange.title}: no procedure in force has the role ‘${strange.role}’. Choose one of its roles.` }
  const key = letterIn(part)
  if (key === undefined) return undefined
  const procedure = inForce.find(({ id, letters }) => Object.keys(letters ?? {}).some(letter => letterWordsKey(id, letter) === key))
  if (procedure === undefined) return { is: 'refused', because: 'No procedure in force has this letter any more. Nothing was changed.' }
  const faults = faultsOfWords(procedure, key.slice(procedure.id.length + 1), body.letterWords?.[key] ?? {})
  return faults.length === 0
    ? undefined
    : {
        is: 'faulty',
        faults: faults.map(({ piece, because, clause }) =>
          faultAt([piece], 1, clause === undefined ? because : `${because} (clause ${clause})`),
        ),
      }
}

const stepOf = (part: BodyPart): string => {
  if (roleIn(part) !== undefined) return 'permissions-changed'
  return letterIn(part) === undefined ? 'body-changed' : 'letter-worded'
}

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
      return Object.fromEntries(parts.filter(({ part }) => isBodyPart(part)).map(one => [one.part, kept(one)]))
    },

    async bodyPartVersions(session, part) {
      if (!mayAdminister(session)) return []
      const versions = await store.bodyPartVersions(part)
      return versions.toReversed().map(one => {
        const value: unknown = one.json === undefined ? undefined : JSON.parse(one.json)
        return { ...kept(one), ...(isData(value) && { value }) }
      })
    },

    async changeBodyPart(session, { part, title, value, version }) {
      if (!mayAdminister(session)) return { is: 'refused', because: 'Your account may not change what the body says of itself.' }
      await desk.refresh()
      const last = await lastOf(part)
      if (last.version !== version) return { is: 'changed', since: last }
      const read = readBody(withPart(desk.body, part, value ?? partOf(await bodyAsItCame(desk), part)))
      if ('faults' in read) return { is: 'faulty', faults: read.faults }
      const fault = await faultBeside(desk, part, read.body)
      if (fault !== undefined) return fault
      const becomes = partOf(read.body, part)
      const changes = changesIn(partOf(desk.body, part), becomes)
      if (Object.keys(changes.was).length + Object.keys(changes.became).length === 0) return { is: 'same' }
      const { account } = session
      const isAdded = await store.addBodyPart(
        {
          ...{ part, version: version + 1, at: clock.now() },
          ...(value !== undefined && { json: canonicalJson(becomes) }),
          by: { account: account.id, name: account.name },
        },
        stepBy(desk, session, {
          what: stepOf(part),
          about: `body/${part}`,
          title,
          ...changes,
        }),
      )
      if (!isAdded) return { is: 'changed', since: await lastOf(part) }
      await desk.refresh()
      return { is: 'done' }
    },
  }
}
