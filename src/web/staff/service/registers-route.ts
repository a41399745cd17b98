import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Field } from '#case'
import { concernsRegister, type KeptRegister, keptRegisters, owedByTheBody, registerCsv } from '#outputs'
import type { OpenBody } from '../../body-services.ts'
import { type Form, formOf, textOf } from '../../form.ts'
import { type FormError, type Site, sendPage } from '../../layout/index.ts'
import type { Services, Session } from '../../services.ts'
import { clausesOf, readOf } from '../case-frame/view.ts'
import { envelope } from '../forms/names.ts'
import { sessionOf } from '../http/guard.ts'
import { keptForm } from '../http/kept-form.ts'
import { param, query } from '../http/query.ts'
import { mayUse } from '../permissions.ts'
import { openService } from './open-service.ts'
import { administersAs, errorsOf, hiddenOf } from './parts.ts'
import { type RegisterForm, RegistersPage, type RegisterView } from './registers.tsx'
import { nextView } from './view.ts'

const base = '/service/registers'

interface Typed {
  readonly register: string
  readonly values: Form
  readonly errors: readonly FormError[]
}

const answersIn = ({ requires, percents }: KeptRegister, values: Form) =>
  Object.fromEntries([...requires, ...percents].map(({ field }) => [field, textOf(values, `r-${field}`).trim()]))

/** What the form says of each thing that the register requires; what is left open is an error. */
const readAnswers = (
  register: KeptRegister,
  values: Form,
): { readonly data: Record<string, Field>; readonly errors: readonly FormError[] } => {
  const data: Record<string, Field> = {}
  const errors: FormError[] = []
  for (const { field, says, wanted } of register.requires) {
    const typed = textOf(values, `r-${field}`).trim().slice(0, 200)
    const isYesNo = wanted === 'Yes' || wanted === 'No'
    if (typed === '' || (isYesNo && typed !== 'yes' && typed !== 'no'))
      errors.push({ field: `${register.id}-${field}`, text: `Answer: ${says.toLowerCase()}?` })
    else data[field] = isYesNo ? typed === 'yes' : /^\d+$/.test(wanted) && /^\d+$/.test(typed) ? Number(typed) : typed
  }
  for (const { field, says } of register.percents) {
    const typed = textOf(values, `r-${field}`).trim().replace(/\s*%$/, '')
    if (typed === '') continue
    if (/^\d{1,3}$/.test(typed) && Number(typed) <= 100) data[field] = Number(typed)
    else errors.push({ field: `${register.id}-${field}`, text: `${says} must be a whole number from 0 to 100, such as 80` })
  }
  return { data, errors }
}

export const registerRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const viewsOf = async (open: OpenBody, session: Session, typed: Typed | undefined): Promise<readonly RegisterView[]> => {
    const link = clausesOf(open, services.clauses(open.procedure.id, open.compiled.hash))
    const { overdue, soon, undated } = owedByTheBody([readOf(open)], open.calendar)
    const mayEnter = mayUse('POST /service/registers/:register', session.account.permissions)
    return keptRegisters(open).map((register): RegisterView => {
      const own = typed?.register === register.id ? typed : undefined
      const form: RegisterForm = {
        action: `${base}/${encodeURIComponent(register.id)}`,
        hidden: hiddenOf(session, open, randomUUID()),
        people: peopleFor(open, register),
        person: textOf(own?.values ?? {}, 'person'),
        name: textOf(own?.values ?? {}, 'name'),
        answers: answersIn(register, own?.values ?? {}),
        errors: own?.errors ?? [],
      }
      const owed = [...overdue, ...soon, ...undated].filter(thing => concernsRegister(thing, register))
      return {
        register,
        clauses: link(register.clause),
        csv: `${base}/${encodeURIComponent(register.id)}/register.csv`,
        owed: owed.flatMap(nextView([open], session.account, () => link)),
        ...(mayEnter && { form }),
      }
    })
  }

  const show = async (reply: FastifyReply, session: Session, open: OpenBody, typed?: Typed, done = '') => {
    const views = await viewsOf(open, session, typed)
    const flash = done === '' ? {} : { flash: { type: 'success' as const, text: 'Recorded: the entry in the register' } }
    return sendPage(reply, RegistersPage({ views, frame: { site, session, ...flash } }), (typed?.errors.length ?? 0) > 0 ? 422 : 200)
  }

  const recordWith = (records: readonly OpenBody[], register?: string): OpenBody | undefined =>
    records.find(({ procedure }) => register !== undefined && Object.hasOwn(procedure.registers ?? {}, register)) ??
    records.find(({ procedure }) => Object.keys(procedure.registers ?? {}).length > 0) ??
    records[0]

  app.get(base, async (request, reply) => {
    const { session, records } = await openService(services, request)
    const open = recordWith(records)
    if (open === undefined) return reply.callNotFound()
    return show(reply, session, open, undefined, query(request).text('done'))
  })

  app.get('/service/registers/:register', async (request, reply) => {
    const { session, records } = await openService(services, request)
    const register = param(request, 'register')
    const open = recordWith(records, register)
    if (open === undefined) return reply.callNotFound()
    const kept = await keptForm(services, request)
    return show(reply, session, open, kept && { register, values: kept, errors: [] })
  })

  app.get('/service/registers/:register/register.csv', async (request, reply) => {
    const id = param(request, 'register')
    const open = recordWith((await openService(services, request)).records, id)
    const register = open && keptRegisters(open).find(one => one.id === id)
    if (register === undefined) return reply.callNotFound()
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${id.replaceAll(/[^a-z0-9-]/g, '')}.csv"`)
      .send(`\uFEFF${registerCsv(register)}`)
  })

  app.post('/service/registers/:register', async (request, reply) => {
    const session = sessionOf(request)
    const values = formOf(request)
    const id = param(request, 'register')
    const open = recordWith((await openService(services, request)).records, id)
    const register = open && keptRegisters(open).find(one => one.id === id)
    if (open === undefined || register === undefined) return reply.callNotFound()
    const again = (errors: readonly FormError[], now = open) => show(reply, session, now, { register: id, values, errors })
    const { data, errors } = readAnswers(register, values)
    const chosen = peopleFor(open, register).find(({ value }) => value === textOf(values, 'person'))
    const name = textOf(values, 'name').trim().slice(0, 200)
    const nobody = chosen === undefined && name === '' ? [{ field: `${id}-name`, text: 'Choose somebody, or enter a name' }] : []
    if (errors.length + nobody.length > 0) return again([...nobody, ...errors])
    const first = `${id}-person`
    if (Number(textOf(values, envelope.position)) !== open.position) return again(errorsOf({ is: 'changed', since: [] }, {}, first))
    const by = administersAs(open, session)
    const attempt = (person: string) => ({
      type: 'person-registered',
      case: null,
      on: open.state.today,
      ...(by !== undefined && { by: { role: by, person: session.account.id } }),
      data: { register: id, person, ...data },
    })
    const trial = services.tryOut(open, attempt(chosen?.value ?? 'somebody-new'))
    if ('refused' in trial) return again(errorsOf({ is: 'refused', refusals: trial.refused }, {}, first))
    const person = chosen?.value ?? (await services.addPersonOfBody(session, { name, as: '', needs: [] })).id
    const recorded = await services.recordForBody(session, {
      procedure: open.procedure.id,
      position: Number(textOf(values, envelope.position)),
      key: textOf(values, envelope.key),
      attempts: [attempt(person)],
    })
    if (recorded.is === 'recorded') return reply.redirect(`${base}?done=yes#${id}`, 303)
    return again(errorsOf(recorded, {}, first), recordWith(await services.bodyRecord(session), id) ?? open)
  })
}

/** Who may be entered: those in it already, and for a register of people everybody on the staff and in the body's record. */
const peopleFor = (open: OpenBody, register: KeptRegister): readonly { readonly value: string; readonly text: string }[] => {
  const inIt = register.entries.map(({ id, name }) => ({ value: id, text: name }))
  const others =
    register.of === 'people'
      ? [
          ...Object.values(open.people).map(({ id, name }) => ({ value: id, text: name })),
          ...Object.entries(open.accounts).map(([value, text]) => ({ value, text })),
        ]
      : []
  return [...inIt, ...others.filter(({ value }) => !inIt.some(one => one.value === value))].toSorted((a, b) =>
    a.text.localeCompare(b.text, 'en-GB'),
  )
}
