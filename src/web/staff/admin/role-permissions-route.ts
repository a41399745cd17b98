/** What a role of the body may do, changed by those who administer. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Permission } from '#language'
import { formOf, listOf, textOf } from '../../form.ts'
import { type FormError, type Site, sendPage } from '../../layout/index.ts'
import type { Services } from '../../services.ts'
import { sentence } from '../acts/act.ts'
import { envelope } from '../forms/names.ts'
import { sessionOf } from '../http/guard.ts'
import { keptForm } from '../http/kept-form.ts'
import { param } from '../http/query.ts'
import { permissionInWords } from '../permissions.ts'
import { whenKept } from './body/view.ts'
import { permissions, roleTitles } from './permissions-view.ts'
import { RolePermissionsPage } from './role-permissions-page.tsx'

const base = '/admin/permissions'

const hints: Readonly<Partial<Record<Permission, string>>> = {
  'see-all-cases': 'Every case but the restricted ones.',
  'see-own-cases': 'Those in which they have a part or did something, or in which their role owes something.',
  'see-restricted': 'Of the cases they see. Without it, only those restricted cases in which something is given to them by name.',
}

const options = permissions.map(value => {
  const hint = hints[value]
  return { value, text: sentence(permissionInWords(value)), ...(hint !== undefined && { hint }) }
})

interface Again {
  readonly ticked?: readonly string[]
  readonly version?: string
  readonly errors: readonly FormError[]
}

export const rolePermissionsRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const roleOf = (request: FastifyRequest): string | undefined => {
    const role = param(request, 'role')
    return Object.hasOwn(services.body.permissions, role) ? role : undefined
  }

  const show = async (request: FastifyRequest, reply: FastifyReply, role: string, { ticked, version, errors }: Again) => {
    const session = sessionOf(request)
    const [kept, accounts] = await Promise.all([services.bodyParts(session), services.accounts(session)])
    const last = kept[`role/${role}`]
    const count = accounts.filter(({ isActive, roles }) => isActive && roles.includes(role)).length
    const page = RolePermissionsPage({
      ...{ frame: { site, session }, title: roleTitles(services)(role), action: `${base}/${encodeURIComponent(role)}`, options, errors },
      held:
        count === 0 ? 'No account holds this role.' : count === 1 ? 'One account holds this role.' : `${count} accounts hold this role.`,
      ...(last !== undefined && last.version > 0 && { changed: whenKept(last) }),
      ticked: ticked ?? services.body.permissions[role] ?? [],
      hidden: [
        [envelope.csrf, session.csrf],
        [envelope.position, version ?? String(last?.version ?? 0)],
      ],
    })
    return sendPage(reply, page, errors.length > 0 ? 422 : 200)
  }

  app.get(`${base}/:role`, async (request, reply) => {
    const role = roleOf(request)
    if (role === undefined) return reply.callNotFound()
    const typed = await keptForm(services, request)
    return show(request, reply, role, { ...(typed && { ticked: listOf(typed, 'may') }), errors: [] })
  })

  app.post(`${base}/:role`, async (request, reply) => {
    const role = roleOf(request)
    if (role === undefined) return reply.callNotFound()
    const form = formOf(request)
    const ticked = permissions.filter(one => listOf(form, 'may').includes(one))
    const version = textOf(form, envelope.position)
    const changed = await services.changeBodyPart(sessionOf(request), {
      ...{ part: `role/${role}`, title: roleTitles(services)(role), version: Number(version) },
      ...(textOf(form, 'do') !== 'back' && { value: { may: ticked } }),
    })
    if (changed.is === 'done' || changed.is === 'same') return reply.redirect(`${base}?done=${encodeURIComponent(role)}`, 303)
    if (changed.is === 'changed') {
      const now = (services.body.permissions[role] ?? []).map(permissionInWords).join(', ')
      const text = `${whenKept(changed.since)}: somebody else changed this while you had it open. They may now: ${now || 'nothing'}. What you ticked is below: save again to put it in its place`
      return show(request, reply, role, { ticked, errors: [{ field: 'may', text }] })
    }
    const text =
      changed.is === 'refused'
        ? changed.because
        : changed.faults.map(({ message, suggestion = '' }) => `${sentence(message)} ${suggestion}`.trim()).join(' ')
    return show(request, reply, role, { ticked, version, errors: [{ field: 'may', text }] })
  })
}
