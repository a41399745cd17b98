import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { rolesHeld } from '#outputs'
import type { OpenBody, RoleChange } from '../../body-services.ts'
import { type Form, formOf, textOf } from '../../form.ts'
import { type FormError, type Site, sendPage } from '../../layout/index.ts'
import type { Recorded, Services, Session } from '../../services.ts'
import { clausesOf } from '../case-frame/view.ts'
import { envelope } from '../forms/names.ts'
import { readDay } from '../forms/typed-field.ts'
import { sessionOf } from '../http/guard.ts'
import { keptForm } from '../http/kept-form.ts'
import { query } from '../http/query.ts'
import { mayUse } from '../permissions.ts'
import { openService } from './open-service.ts'
import { dayTyped, errorsOf, hiddenOf } from './parts.ts'
import { type RolesForm, RolesPage, type RolesView } from './roles.tsx'

const base = '/service/roles'
const controls = { person: 'person', role: 'role', insteadOf: 'insteadOf', until: 'until-day', reason: 'reason' }

/** What the form asks for; a deputy without a last day is an error. */
const readChange = (open: OpenBody, form: Form): { readonly change: RoleChange; readonly errors: readonly FormError[] } => {
  const { procedure } = open
  const of = (name: string) => textOf(form, name).trim()
  const errors: FormError[] = []
  const until = readDay(form, 'until', 'The last day')
  if ('error' in until) errors.push({ field: until.error.id, text: until.error.text })
  const last = 'error' in until ? undefined : until.value
  if (last !== undefined && last < open.state.today) errors.push({ field: 'until-day', text: 'The last day must be today or later' })
  if (!Object.hasOwn(open.accounts, of('person'))) errors.push({ field: 'person', text: 'Choose who' })
  if (!Object.hasOwn(procedure.roles, of('role'))) errors.push({ field: 'role', text: 'Choose which role' })
  const insteadOf = Object.hasOwn(procedure.roles, of('insteadOf')) ? of('insteadOf') : undefined
  const reason = of('reason').slice(0, 500)
  return {
    change: {
      procedure: procedure.id,
      position: Number(textOf(form, envelope.position)),
      key: textOf(form, envelope.key),
      person: of('person'),
      role: of('role'),
      ...(insteadOf === undefined ? {} : { insteadOf }),
      ...(last === undefined ? {} : { until: last }),
      ...(reason === '' ? {} : { reason }),
    },
    errors,
  }
}

const needsAnEnd = ({ insteadOf, until }: RoleChange): readonly FormError[] =>
  insteadOf !== undefined && until === undefined ? [{ field: 'until-day', text: 'Enter the last day on which they deputise' }] : []

const formView = (open: OpenBody, session: Session, values: Form, errors: readonly FormError[]): RolesForm => {
  const titles = Object.entries(open.procedure.roles).map(([value, { title, outside, deputies }]) => ({
    value,
    text: title,
    outside,
    deputies,
  }))
  return {
    hidden: hiddenOf(session, open, randomUUID()),
    people: Object.entries(open.accounts).map(([value, text]) => ({ value, text })),
    roles: titles.map(({ value, text }) => ({ value, text })),
    substituted: titles
      .filter(({ outside, deputies }) => outside !== true && deputies !== 'none')
      .map(({ value, text }) => ({ value, text })),
    typed: {
      person: textOf(values, 'person'),
      role: textOf(values, 'role'),
      insteadOf: textOf(values, 'insteadOf'),
      reason: textOf(values, 'reason'),
    },
    until: dayTyped(values, 'until'),
    errors,
  }
}

export const roleRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const show = (reply: FastifyReply, session: Session, open: OpenBody, values: Form, errors: readonly FormError[], done = '') => {
    const held = rolesHeld(open)
    const view: RolesView = {
      roles: held,
      gaps: held.filter(({ isGap }) => isGap),
      link: clausesOf(open, services.clauses(open.procedure.id, open.compiled.hash)),
      ...(mayUse('POST /service/roles', session.account.permissions) && { form: formView(open, session, values, errors) }),
    }
    const flash =
      done === ''
        ? {}
        : { flash: { type: 'success' as const, text: done === 'given' ? 'Recorded: the role was given' : 'Recorded: the role was ended' } }
    return sendPage(reply, RolesPage({ view, frame: { site, session, ...flash } }), errors.length > 0 ? 422 : 200)
  }

  app.get(base, async (request, reply) => {
    const { session, records } = await openService(services, request)
    const [open] = records
    if (open === undefined) return reply.callNotFound()
    const kept = await keptForm(services, request)
    return show(reply, session, open, kept ?? {}, [], query(request).text('done'))
  })

  const change = async (
    request: FastifyRequest,
    reply: FastifyReply,
    wanted: (read: RoleChange) => readonly FormError[],
    record: (session: Session, read: RoleChange) => Promise<Recorded>,
    done: 'given' | 'ended',
  ) => {
    const session = sessionOf(request)
    const form = formOf(request)
    const [open] = (await openService(services, request)).records
    if (open === undefined) return reply.callNotFound()
    const { change: read, errors } = readChange(open, form)
    const all = [...errors, ...wanted(read)]
    if (all.length > 0) return show(reply, session, open, form, all)
    const recorded = await record(session, read)
    if (recorded.is === 'recorded') return reply.redirect(`${base}?done=${done}`, 303)
    const [now] = await services.bodyRecord(session)
    return show(reply, session, now ?? open, form, errorsOf(recorded, controls, 'person'))
  }

  app.post(base, (request, reply) => change(request, reply, needsAnEnd, services.giveRole, 'given'))
  app.post('/service/roles/end', (request, reply) => change(request, reply, () => [], services.endRole, 'ended'))
}
