import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type SettingInForce, settingsInForce } from '#outputs'
import { type Form, formOf, textOf } from '../../form.ts'
import { type Flash, type FormError, type Site, sendPage } from '../../layout/index.ts'
import type { Services } from '../../services.ts'
import { clausesOf } from '../case-frame/view.ts'
import { envelope } from '../forms/names.ts'
import { sessionOf } from '../http/guard.ts'
import { keptForm } from '../http/kept-form.ts'
import { query } from '../http/query.ts'
import { administersAs, errorsOf, hiddenOf } from '../service/parts.ts'
import { SettingsPage } from './settings-page.tsx'

const longest = 200

const idOf = (procedure: string, setting: string): string => `value-${procedure}-${setting}`

/** What is wrong with a value, where something is. */
export const faultOfSetting = ({ isNumber, now }: SettingInForce, value: string): string | undefined => {
  if (value === '') return 'Enter the new value'
  if (isNumber && !/^\d{1,4}$/.test(value)) return `Enter a whole number from 0 to 9999. “${value.slice(0, 30)}” is not one`
  if (value.length > longest) return `The value must be ${longest} characters or fewer. It has ${value.length}`
  return value === String(now ?? '') ? `It is ${value} already. Enter another value` : undefined
}

export const settingsRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const show = async (request: FastifyRequest, reply: FastifyReply, typed: Form, errors: readonly FormError[]) => {
    const session = sessionOf(request)
    const records = await services.bodyRecord(session)
    const flash: Flash | undefined =
      query(request).text('done') === 'yes' ? { type: 'success', text: 'It is set, and holds from today.' } : undefined
    const names = new Map(records.flatMap(({ accounts }) => Object.entries(accounts)))
    const page = SettingsPage({
      frame: { site, session, ...(flash && { flash }) },
      nameOf: account => names.get(account) ?? account,
      errors,
      procedures: records.map(open => {
        const { procedure, facts, state, compiled } = open
        const link = clausesOf(open, services.clauses(procedure.id, compiled.hash))
        const isTyped = (name: string) => textOf(typed, 'procedure') === procedure.id && textOf(typed, 'setting') === name
        return {
          ...{ procedure: procedure.id, title: procedure.title },
          hidden: [...hiddenOf(session, open, randomUUID()), ['procedure', procedure.id] as const],
          settings: settingsInForce(procedure, facts, state.today).map(setting => ({
            ...setting,
            id: idOf(procedure.id, setting.name),
            typed: isTyped(setting.name) ? textOf(typed, 'value') : '',
            clauses: link(setting.clause),
          })),
        }
      }),
    })
    return sendPage(reply, page, errors.length > 0 ? 422 : 200)
  }

  app.get('/admin/settings', async (request, reply) => show(request, reply, (await keptForm(services, request)) ?? {}, []))

  app.post('/admin/settings', async (request, reply) => {
    const form = formOf(request)
    const session = sessionOf(request)
    const open = (await services.bodyRecord(session)).find(({ procedure }) => procedure.id === textOf(form, 'procedure'))
    const setting =
      open && settingsInForce(open.procedure, open.facts, open.state.today).find(({ name }) => name === textOf(form, 'setting'))
    if (open === undefined || setting === undefined) return reply.callNotFound()
    const id = idOf(open.procedure.id, setting.name)
    const value = textOf(form, 'value').trim()
    const fault = faultOfSetting(setting, value)
    if (fault !== undefined) return show(request, reply, form, [{ field: id, text: fault }])
    const role = administersAs(open, session)
    const recorded = await services.recordForBody(session, {
      procedure: open.procedure.id,
      position: Number(textOf(form, envelope.position)),
      key: textOf(form, envelope.key),
      attempts: [
        {
          ...{ type: 'setting-changed', case: null, on: open.state.today, data: { name: setting.name, value } },
          ...(role !== undefined && { by: { role, person: session.account.id } }),
        },
      ],
    })
    if (recorded.is === 'recorded') return reply.redirect('/admin/settings?done=yes', 303)
    return show(request, reply, form, errorsOf(recorded, {}, id))
  })
}
