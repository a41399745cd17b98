import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { roleTitle } from '#outputs'
import { type Form, formOf, textOf } from '../../form.ts'
import { type FormError, type Site, sendPage } from '../../layout/index.ts'
import type { OpenCase, Services } from '../../services.ts'
import { caseHref, readFirst } from '../case-frame/view.ts'
import { namedValues } from '../forms/named-values.ts'
import { idInWords, somethingElse } from '../forms/names.ts'
import { longest, readDay, readField } from '../forms/typed-field.ts'
import { keptForm } from '../http/kept-form.ts'
import { type Opened, openCase } from '../http/open-case.tsx'
import { withQuery } from '../http/return-to.ts'
import { CallPage, type CallView, callChannels } from './call-page.tsx'
import { type Contact, recordContact } from './record-contact.ts'

const peopleOf = ({ people, procedure }: OpenCase): CallView['people'] =>
  Object.values(people).map(({ id, name, as }) => ({ value: id, text: `${name}, ${roleTitle(procedure, as)}` }))

const purposesOf = ({ procedure }: OpenCase): CallView['purposes'] =>
  namedValues(procedure, 'contact-made', 'purpose').map(value => ({ value, text: idInWords(value) }))

/** One of those offered, or what was typed beside them. */
const oneOf = (
  form: Form,
  name: string,
  offered: readonly { readonly value: string }[],
  missing: string,
): { readonly value: string; readonly errors: readonly FormError[] } => {
  const chosen = textOf(form, name)
  const beside = textOf(form, `${name}-other`).trim()
  const error = (field: string, text: string) => ({ value: '', errors: [{ field, text }] })
  if (chosen !== '' && chosen !== somethingElse)
    return offered.some(({ value }) => value === chosen) ? { value: chosen, errors: [] } : error(name, missing)
  if (beside === '') return chosen === '' ? error(name, missing) : error(`${name}-other`, missing)
  if (beside.length > longest.text) return error(`${name}-other`, `It must be ${longest.text} characters or fewer`)
  return { value: beside, errors: [] }
}

const readContact = (open: OpenCase, form: Form): Contact | readonly FormError[] => {
  const who = oneOf(form, 'with', peopleOf(open), 'Choose with whom it was, or say who')
  const purpose = oneOf(form, 'purpose', purposesOf(open), 'Choose what it was for, or say what')
  const channel = callChannels.find(({ value }) => value === textOf(form, 'channel'))?.value
  const result = textOf(form, 'result').trim()
  const on = readDay(form, 'on', 'The day')
  const at = readField(form, 'at', 'The time', { type: 'time', says: 'the time' }, undefined)
  const errors = [
    ...who.errors,
    ...(channel === undefined ? [{ field: 'channel', text: 'Choose how it was' }] : []),
    ...purpose.errors,
    ...(result === '' ? [{ field: 'result', text: 'Write what was said' }] : []),
    ...(result.length > longest.words ? [{ field: 'result', text: 'The note must be 20,000 characters or fewer' }] : []),
    ...('error' in on ? [{ field: on.error.id, text: on.error.text }] : []),
    ...('value' in on && on.value !== undefined && on.value > open.state.today
      ? [{ field: 'on-day', text: 'The day of the call is still to come' }]
      : []),
    ...('error' in at ? [{ field: at.error.id, text: at.error.text }] : []),
  ]
  if (errors.length > 0 || 'error' in on || 'error' in at || channel === undefined) return errors
  return {
    on: on.value ?? open.state.today,
    ...(typeof at.value === 'string' && { at: at.value }),
    ...{ with: open.people[who.value]?.name ?? who.value, purpose: purpose.value, result, channel },
  }
}

export const callRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const show = (reply: FastifyReply, { open, session }: Opened, values: Form, errors: readonly FormError[], isKept = false) => {
    const view: CallView = {
      ...{ reference: open.reference, caseHref: caseHref(open.reference), csrf: session.csrf, values, errors, isKept },
      key: textOf(values, '_key') || randomUUID(),
      first: readFirst(open),
      people: peopleOf(open),
      purposes: purposesOf(open),
    }
    return sendPage(reply, CallPage({ view, frame: { site, session } }), errors.length > 0 ? 422 : 200)
  }

  app.get('/cases/:reference/call', async (request, reply) => {
    const opened = await openCase(services, site, request, reply)
    if (opened === undefined) return reply
    const kept = await keptForm(services, request)
    return show(reply, opened, kept ?? {}, [], kept !== undefined)
  })

  app.post('/cases/:reference/call', async (request, reply) => {
    const opened = await openCase(services, site, request, reply)
    if (opened === undefined) return reply
    const values = formOf(request)
    const read = readContact(opened.open, values)
    if (!('result' in read)) return show(reply, opened, values, read)
    const noted = await recordContact(services, opened.session, opened.open, read, textOf(values, '_key') || randomUUID())
    if (noted.is === 'recorded') return reply.redirect(withQuery(`${caseHref(opened.open.reference)}/letters`, 'noted', '1'), 303)
    return show(
      reply,
      opened,
      values,
      noted.because.map(because => ({ field: 'result', text: because })),
    )
  })
}
