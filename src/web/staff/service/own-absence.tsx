/** Saying that one is away oneself: the same absence as those who administer record. */
import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { plainDay, standingsOn } from '#outputs'
import type { OpenBody } from '../../body-services.ts'
import { type Form, formOf, textOf } from '../../form.ts'
import { type FormError, FormErrors, type Site, sendPage } from '../../layout/index.ts'
import type { Services, Session } from '../../services.ts'
import { sessionOf } from '../http/guard.ts'
import { keptForm } from '../http/kept-form.ts'
import { query } from '../http/query.ts'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { backToday, calledOff, readAbsence } from './absences.ts'
import { openService } from './open-service.ts'
import { errorsOf, hiddenOf } from './parts.ts'
import { type AheadView, AwayFields, type AwayForm, CallOff } from './people.tsx'
import { recordOfPeople } from './people-route.ts'
import { aheadOf, awayForm } from './people-view.ts'

const base = '/account/away'

const done: Readonly<Record<string, string>> = {
  away: 'Recorded: when you are away',
  back: 'Recorded: you are back',
  off: 'Recorded: you are not away then after all',
}

interface OwnAbsenceParams {
  readonly frame: Frame
  readonly form: AwayForm
  readonly away: string
  readonly ahead: readonly AheadView[]
  readonly handOverHref: string
}

const OwnAbsencePage = ({ frame, form, away, ahead, handOverHref }: OwnAbsenceParams) => (
  <StaffShell frame={frame} title="When you are away" isError={form.errors.length > 0}>
    <FormErrors errors={form.errors} />
    <h1>When you are away</h1>
    <p class="rc-sub">
      While you are away, you are not proposed to take work over, and whoever appoints somebody sees it. We do not ask why you are away.
    </p>
    {away !== '' && (
      <section class="rc-block" aria-labelledby="away-now">
        <h2 id="away-now">{away}</h2>
        <form action={base} method="post">
          {form.hidden.map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <button type="submit" class="rc-btn" name="do" value="back">
            I am back today
          </button>
        </form>
      </section>
    )}
    {ahead.length > 0 && (
      <section class="rc-block" aria-labelledby="ahead-h">
        <h2 id="ahead-h">Planned</h2>
        <p class="rc-sub">Until it begins, work may still come to you, and whoever gives it out sees that you will be away.</p>
        {ahead.map(each => (
          <>
            <p>{each.words}</p>
            <CallOff ahead={each} action={base} fields={form.hidden} />
          </>
        ))}
      </section>
    )}
    <AwayFields form={form} />
    <p>
      <a href={handOverHref}>Hand over your work while you are away</a>
    </p>
  </StaffShell>
)

export const ownAbsenceRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const show = (reply: FastifyReply, session: Session, open: OpenBody, values: Form, errors: readonly FormError[], text = '') => {
    const own = standingsOn(open.facts, open.state.today).get(session.account.id)
    const page = OwnAbsencePage({
      frame: { site, session, ...(text !== '' && { flash: { type: 'success' as const, text } }) },
      form: awayForm({ action: base, hidden: hiddenOf(session, open, randomUUID()), people: [], values, errors }),
      handOverHref: `/hand-over?${new URLSearchParams({ person: session.account.id })}`,
      away: own?.away === undefined ? '' : `You are away until ${plainDay(own.away.until)}`,
      ahead: aheadOf(own),
    })
    return sendPage(reply, page, errors.length > 0 ? 422 : 200)
  }

  app.get(base, async (request, reply) => {
    const { session, records } = await openService(services, request)
    const [open] = records
    if (open === undefined) return reply.callNotFound()
    const kept = await keptForm(services, request)
    const said = query(request).text('done')
    return show(reply, session, open, kept ?? {}, [], Object.hasOwn(done, said) ? done[said] : '')
  })

  app.post(base, async (request, reply) => {
    const session = sessionOf(request)
    const values = formOf(request)
    const [open] = (await openService(services, request)).records
    if (open === undefined) return reply.callNotFound()
    const off = textOf(values, 'off')
    const which = off !== '' ? 'off' : textOf(values, 'do') === 'back' ? 'back' : 'away'
    const { id } = session.account
    const read =
      which === 'off'
        ? calledOff(open, session, id, off)
        : which === 'back'
          ? { attempt: backToday(open, session, id) }
          : readAbsence(open, session, values, id)
    if ('errors' in read) return show(reply, session, open, values, read.errors)
    const recorded = await recordOfPeople(services, session, open, values, read.attempt)
    if (recorded.is === 'recorded') return reply.redirect(`${base}?done=${which}`, 303)
    const [now = open] = await services.bodyRecord(session)
    return show(reply, session, now, values, errorsOf(recorded, {}, 'from-day'))
  })
}
