import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { addDays } from '#calendar'
import { refusalInWords, whatHappensNext } from '#outputs'
import { type Form, formOf, listOf, textOf } from '../../form.ts'
import { type Flash, type FormError, type Site, sendPage } from '../../layout/index.ts'
import type { GivingPapers } from '../../paper-services.ts'
import type { Services } from '../../services.ts'
import { caseFrameView, caseHref, readOf } from '../case-frame/view.ts'
import { envelope } from '../forms/names.ts'
import { readDay } from '../forms/typed-field.ts'
import { keptForm } from '../http/kept-form.ts'
import { type Opened, openCase } from '../http/open-case.tsx'
import { query } from '../http/query.ts'
import { withheldFromRole } from '../rights/overruled.ts'
import { PapersPage, type PapersTyped } from './page.tsx'
import { papersView } from './view.ts'

const path = '/cases/:reference/papers'
/** Suggested: four weeks. */
const usually = 28

interface Answer {
  readonly form?: Form
  readonly errors?: readonly FormError[]
  readonly said?: Exclude<GivingPapers, { is: 'refused' }>
  readonly flash?: Flash
}

const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) && text.length <= 200

export const papersRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const typedIn = (form: Form): PapersTyped => {
    const [year = '', month = '', day = ''] = addDays(services.today(), usually).split('-').map(Number).map(String)
    const isTyped = Object.hasOwn(form, 'until-day')
    return {
      ...{ person: textOf(form, 'person'), name: textOf(form, 'name').trim(), as: textOf(form, 'as'), email: textOf(form, 'email').trim() },
      ...{ documents: listOf(form, 'documents'), letters: listOf(form, 'letters') },
      until: isTyped
        ? { day: textOf(form, 'until-day'), month: textOf(form, 'until-month'), year: textOf(form, 'until-year') }
        : { day, month, year },
    }
  }

  const show = async (reply: FastifyReply, { open, session }: Opened, { form = {}, errors = [], said, flash }: Answer) => {
    const { strip } = whatHappensNext(readOf(open), open.calendar)
    const view = papersView(open, session, caseFrameView(open, strip, 'people'), await services.papersOfCase(session, open.reference))
    const hidden = [
      ['_csrf', session.csrf],
      [envelope.key, randomUUID()],
    ] as const
    const page = { view, typed: typedIn(form), errors, hidden, frame: { site, session, ...(flash && { flash }) }, ...(said && { said }) }
    return sendPage(reply, PapersPage(page), errors.length > 0 ? 422 : 200)
  }

  app.get(path, async (request, reply) => {
    const opened = await openCase(services, site, request, reply)
    if (opened === undefined) return reply
    const kept = await keptForm(services, request)
    const flash: Flash | undefined =
      query(request).text('done') === 'ended' ? { type: 'success', text: 'It is ended: the link opens nothing any more' } : undefined
    return show(reply, opened, { ...(kept && { form: kept }), ...(flash && { flash }) })
  })

  const give = async (opened: Opened, form: Form): Promise<GivingPapers | { readonly errors: readonly FormError[] }> => {
    const { open, session } = opened
    const typed = typedIn(form)
    const until = readDay(form, 'until', 'The last day')
    const errors: FormError[] = []
    const isNew = typed.person === ''
    if (isNew && typed.name === '') errors.push({ field: 'name', text: 'Enter their name, or choose somebody of the case' })
    if (isNew && !Object.hasOwn(open.procedure.roles, typed.as)) errors.push({ field: 'as', text: 'Choose as what they see them' })
    if (isNew && typed.email !== '' && !isEmail(typed.email))
      errors.push({ field: 'email', text: 'Enter an email address like name@example.com, or leave it empty' })
    if (typed.documents.length + typed.letters.length === 0) errors.push({ field: 'papers', text: 'Choose at least one paper' })
    if ('error' in until) errors.push({ field: until.error.id, text: until.error.text })
    else if (until.value === undefined) errors.push({ field: 'until-day', text: 'Give the last day they can be seen' })
    // Papers are a way out like any letter: what waits for a consent waits here too.
    for (const refusal of withheldFromRole(open, isNew ? typed.as : (open.people[typed.person]?.as ?? '')))
      errors.push({ field: 'papers', text: `${refusalInWords(refusal)} (${refusal.clause}) Ask for consent first` })
    if (errors.length > 0 || 'error' in until || until.value === undefined) return { errors }
    const { name, as, email } = typed
    const added = isNew
      ? await services.addPerson(session, open.reference, { name, as, needs: [], ...(email !== '' && { email }) })
      : undefined
    if (added?.is === 'refused') return { errors: [{ field: 'name', text: added.because }] }
    return services.givePapers(session, open.reference, {
      ...{
        id: textOf(form, envelope.key).slice(0, 40),
        person: added?.person.id ?? typed.person,
        documents: typed.documents,
        letters: typed.letters,
      },
      ...{ until: until.value, byMail: true },
    })
  }

  app.post(path, async (request, reply) => {
    const opened = await openCase(services, site, request, reply)
    if (opened === undefined) return reply
    const { open, session } = opened
    const form = formOf(request)
    const [act, access] = [textOf(form, 'act'), textOf(form, 'access')]
    if (act === 'end') {
      await services.endPapers(session, open.reference, access)
      return reply.redirect(`${caseHref(open.reference)}/papers?done=ended`, 303)
    }
    const answer = act === 'code' ? await services.newPaperCode(session, open.reference, access) : await give(opened, form)
    if ('errors' in answer) return show(reply, opened, { form, errors: answer.errors })
    if (answer.is === 'refused') return show(reply, opened, { form, errors: [{ field: answer.field, text: answer.because }] })
    return show(reply, opened, { said: answer })
  })
}
