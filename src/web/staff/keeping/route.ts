import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  dataAskedInWords,
  erasedBecause,
  isErasedWhy,
  isKeptLongerWhy,
  keptLongerBecause,
  plainDay,
  sentenceCase,
  type ThingErased,
} from '#outputs'
import { type Form, formOf, textOf } from '../../form.ts'
import { type Flash, type FormError, type Site, sendPage } from '../../layout/index.ts'
import type { KeepingOfCase } from '../../retention-services.ts'
import type { Recorded, Services, Session } from '../../services.ts'
import { caseHref } from '../case-frame/view.ts'
import { envelope } from '../forms/names.ts'
import { readDay } from '../forms/typed-field.ts'
import { sessionOf } from '../http/guard.ts'
import { keptForm } from '../http/kept-form.ts'
import { param, query } from '../http/query.ts'
import { dayTyped, errorsOf } from '../service/parts.ts'
import { KeepingPage, type KeepingView } from './page.tsx'

const said: Readonly<Record<string, string>> = {
  longer: 'It is kept longer, and the case says so on every page.',
  'no-longer': 'It is not kept longer any more.',
  thing: 'It is erased. The record says that something was here.',
}

const items = (of: Readonly<Record<string, string>>, only: readonly string[] = Object.keys(of)) =>
  only.map(value => ({ value, text: sentenceCase(of[value] ?? value) }))

const cut = (words: string): string => (words.length > 90 ? `${words.slice(0, 88)}…` : words)

const goneInWords = ({ of, why, on, by }: ThingErased, names: KeepingOfCase['names']): string => {
  const what =
    of === 'case'
      ? 'Everything that said who somebody is'
      : of === 'entry'
        ? 'The words of an entry'
        : `A${of === 'email' ? 'n' : ''} ${of}`
  return `${what}: ${plainDay(on)}, ${names[by] ?? by}, because ${erasedBecause[why]}.`
}

const standingOf = ({ keeping, rule, names }: KeepingOfCase): readonly string[] => {
  if (keeping.erased !== undefined)
    return [
      goneInWords(keeping.erased, names),
      'What happened, when, in which role and under which clause is still here, so that dates, figures and reports can be worked out again. Names, words, letters, emails and documents are gone for good.',
    ]
  if (rule === undefined)
    return ['No rule says how long cases of this procedure are kept. An administrator sets one under Administration, Retention.']
  if (keeping.until === undefined) return [`By the rule (${rule.because}).`]
  return [`Its time is over after ${plainDay(keeping.until)} (${rule.because}). Then somebody who looks after the service may erase it.`]
}

const viewOf = (kept: KeepingOfCase, session: Session, form: Form, errors: readonly FormError[]): KeepingView => {
  const { reference, position, keeping, names } = kept
  const { longer } = keeping
  return {
    ...{
      reference,
      position,
      errors,
      csrf: session.csrf,
      key: randomUUID(),
      href: `${caseHref(reference)}/keeping`,
      caseHref: caseHref(reference),
    },
    standing: standingOf(kept),
    hindrances: keeping.hindrances,
    ...(longer && {
      longer: `Since ${plainDay(longer.on)}, by ${names[longer.by] ?? longer.by}, because ${keptLongerBecause[longer.why]}${longer.until === undefined ? '' : `, until ${plainDay(longer.until)}`}: ${longer.reason}`,
    }),
    erased: [
      ...(keeping.erased?.dataAsked === undefined ? [] : [`Before everything went: ${dataAskedInWords[keeping.erased.dataAsked]}.`]),
      ...keeping.things.map(thing => goneInWords(thing, names)),
    ],
    isErased: keeping.erased !== undefined,
    mayChange: session.account.permissions.includes('administer'),
    reasons: items(keptLongerBecause),
    whys: items(erasedBecause, ['person-asked', 'mistake', 'third-person']),
    things: kept.things.map(({ what, id, title, on }) => ({
      value: `${what} ${id}`,
      text: cut(`${sentenceCase(what)}, ${plainDay(on)}: ${title}`),
    })),
    typed: {
      ...{ why: textOf(form, 'why'), reason: textOf(form, 'reason'), lifted: textOf(form, 'lifted'), until: dayTyped(form, 'until') },
      ...{ thing: textOf(form, 'thing'), because: textOf(form, 'because') },
    },
    errors,
  }
}

type Done = Recorded | { readonly errors: readonly FormError[] }

const envelopeOf = (form: Form) => ({ position: Number(textOf(form, envelope.position)), key: textOf(form, envelope.key) })

const keepLonger = (services: Services, session: Session, reference: string, form: Form): Promise<Done> | Done => {
  const errors: FormError[] = []
  const [why, reason] = [textOf(form, 'why'), textOf(form, 'reason').trim()]
  const until = readDay(form, 'until', 'The day')
  if (!isKeptLongerWhy(why)) errors.push({ field: 'why', text: 'Choose why it is kept longer' })
  if (reason === '') errors.push({ field: 'reason', text: 'Say in words why it is kept longer' })
  if ('error' in until) errors.push({ field: until.error.id, text: until.error.text })
  const last = 'error' in until ? undefined : until.value
  if (last !== undefined && last < services.today())
    errors.push({ field: 'until-day', text: `${plainDay(last)} is over. Enter a day from today on` })
  if (errors.length > 0 || !isKeptLongerWhy(why)) return { errors }
  return services.keepLonger(session, reference, { why, reason, ...(last !== undefined && { until: last }), ...envelopeOf(form) })
}

const keepNoLonger = (services: Services, session: Session, reference: string, form: Form): Promise<Done> | Done => {
  const reason = textOf(form, 'lifted').trim()
  if (reason === '') return { errors: [{ field: 'lifted', text: 'Say why it need not be kept longer' }] }
  return services.keepNoLonger(session, reference, { reason, ...envelopeOf(form) })
}

const eraseThing = (services: Services, session: Session, kept: KeepingOfCase, form: Form): Promise<Done> | Done => {
  const thing = kept.things.find(({ what, id }) => `${what} ${id}` === textOf(form, 'thing'))
  const because = textOf(form, 'because')
  const errors: FormError[] = []
  if (thing === undefined) errors.push({ field: 'thing', text: 'Choose what to erase' })
  if (!isErasedWhy(because)) errors.push({ field: 'because', text: 'Choose why it is erased' })
  if (thing === undefined || !isErasedWhy(because)) return { errors }
  return services.eraseThing(session, kept.reference, thing, because, envelopeOf(form).position)
}

export const keepingRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const show = (reply: FastifyReply, session: Session, kept: KeepingOfCase, form: Form, errors: readonly FormError[], flash?: Flash) =>
    sendPage(
      reply,
      KeepingPage({ view: viewOf(kept, session, form, errors), frame: { site, session, ...(flash && { flash }) } }),
      errors.length > 0 ? 422 : 200,
    )
  const find = (request: FastifyRequest) => services.keepingOfCase(sessionOf(request), param(request, 'reference'))

  app.get('/cases/:reference/keeping', async (request, reply) => {
    const kept = await find(request)
    if (kept === undefined) return reply.callNotFound()
    const text = said[query(request).text('done')]
    return show(
      reply,
      sessionOf(request),
      kept,
      (await keptForm(services, request)) ?? {},
      [],
      text === undefined ? undefined : { type: 'success', text },
    )
  })

  app.post('/cases/:reference/keeping', async (request, reply) => {
    const kept = await find(request)
    if (kept === undefined) return reply.callNotFound()
    const [session, form] = [sessionOf(request), formOf(request)]
    const does = textOf(form, 'does')
    const done =
      does === 'longer'
        ? await keepLonger(services, session, kept.reference, form)
        : does === 'no-longer'
          ? await keepNoLonger(services, session, kept.reference, form)
          : await eraseThing(services, session, kept, form)
    if ('errors' in done) return show(reply, session, kept, form, done.errors)
    if (done.is === 'recorded') return reply.redirect(`${caseHref(kept.reference)}/keeping?done=${does in said ? does : 'thing'}`, 303)
    const first = does === 'longer' ? 'why' : does === 'no-longer' ? 'lifted' : 'thing'
    return show(reply, session, kept, form, errorsOf(done, {}, first))
  })
}
