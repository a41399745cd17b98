import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { formOf, textOf } from '../../form.ts'
import { isNewLanguage } from '../../languages/chosen-language.ts'
import { type FormError, sendPage } from '../../layout/index.ts'
import { answersTo } from '../answers.ts'
import { draftOf, draftOrNew } from '../draft-cookie.ts'
import { captionOf, checkPath, nextPath, pathOf, pointsStep, previousPath } from '../flow.ts'
import { longestPoint, mostPoints, tooLong } from '../limits.ts'
import type { PublicContext } from '../public-context.ts'
import { asking } from '../question.tsx'
import { isChange } from '../questions/question-routes.tsx'
import { PointPage } from './point-page.tsx'
import { PointsPage, RemovePointPage } from './points-page.tsx'

type ByNumber = FastifyRequest<{ Params: { number: string } }>

const readPoint = (words: string, number: number, young: boolean): readonly FormError[] => {
  if (words === '')
    return [{ field: 'words', text: young ? 'Tell us what is not right, in your own words' : 'Tell us what went wrong, in your own words' }]
  return tooLong(words, longestPoint, 'words', `Point ${number}`, 'Shorten it, tell us the rest as another point, or put it in a file.')
}

export function pointRoutes(app: FastifyInstance, { services, site }: PublicContext): void {
  const askingNow = async (request: FastifyRequest) => {
    const draft = await draftOf(services, request)
    return asking({ services, site }, draft?.answers ?? {}, draft?.documents ?? [])
  }

  const save = async (request: FastifyRequest, reply: FastifyReply, points: readonly string[]) => {
    const draft = await draftOrNew(services, request, reply)
    const saved = await services.saveDraft(draft.token, { ...draft.answers, points })
    return asking({ services, site }, saved.answers, saved.documents)
  }

  /** The number of a point that exists or is the next one; nothing otherwise. */
  const numberIn = (request: ByNumber, points: readonly string[], mayBeNew: boolean): number | undefined => {
    const number = Number(request.params.number)
    const most = Math.min(points.length + (mayBeNew ? 1 : 0), mostPoints)
    return Number.isInteger(number) && number >= 1 && number <= most ? number : undefined
  }

  app.get('/complain/points', async (request, reply) => {
    const a = await askingNow(request)
    const points = answersTo(a.answers, 'points')
    const change = isChange(request)
    if (points.length === 0) return reply.redirect(`/complain/points/1${change ? '?change=1' : ''}`, 303)
    return sendPage(
      reply,
      <PointsPage
        site={site}
        young={a.young}
        csrf={request.csrf}
        back={previousPath(pointsStep, a, change)}
        caption={captionOf(pointsStep, a)}
        points={points}
        errors={[]}
        isChange={change}
      />,
    )
  })

  app.post('/complain/points', async (request, reply) => {
    const a = await askingNow(request)
    const points = answersTo(a.answers, 'points')
    const change = isChange(request)
    const another = textOf(formOf(request), 'another')
    if (points.length === 0) return reply.redirect('/complain/points/1', 303)
    if (another === 'yes' && points.length < mostPoints)
      return reply.redirect(`/complain/points/${points.length + 1}${change ? '?change=1' : ''}`, 303)
    if (another === 'no' || points.length >= mostPoints) return reply.redirect(nextPath(pointsStep, a, change), 303)
    const text = a.young
      ? 'Choose yes if anything else is not right, or no to go on'
      : 'Choose yes if anything else went wrong, or no to go on'
    return sendPage(
      reply,
      <PointsPage
        site={site}
        young={a.young}
        csrf={request.csrf}
        back={previousPath(pointsStep, a, change)}
        caption={captionOf(pointsStep, a)}
        points={points}
        errors={[{ field: 'another', text }]}
        isChange={change}
      />,
      400,
    )
  })

  const pointPage = (
    request: FastifyRequest,
    a: ReturnType<typeof asking>,
    number: number,
    words: string,
    errors: readonly FormError[],
  ) => {
    const points = answersTo(a.answers, 'points')
    const change = isChange(request)
    const isFirst = number === 1 && points.length <= 1
    return (
      <PointPage
        site={site}
        young={a.young}
        csrf={request.csrf}
        back={change ? checkPath : points.length === 0 ? previousPath(pointsStep, a, false) : pathOf(pointsStep)}
        caption={captionOf(pointsStep, a)}
        number={number}
        isFirst={isFirst}
        words={words}
        errors={errors}
        isChange={change}
      />
    )
  }

  app.get('/complain/points/:number', async (request: ByNumber, reply) => {
    const a = await askingNow(request)
    const points = answersTo(a.answers, 'points')
    const number = numberIn(request, points, true)
    if (number === undefined) return reply.redirect(pathOf(pointsStep), 303)
    return sendPage(reply, pointPage(request, a, number, points[number - 1] ?? '', []))
  })

  app.post('/complain/points/:number', async (request: ByNumber, reply) => {
    const a = await askingNow(request)
    const points = answersTo(a.answers, 'points')
    // A number that is gone (removed elsewhere) becomes the next one: the words are kept.
    const number = numberIn(request, points, true) ?? Math.min(points.length + 1, mostPoints)
    const form = formOf(request)
    const words = textOf(form, 'words').trim()
    if (isNewLanguage(form)) return sendPage(reply, pointPage(request, a, number, textOf(form, 'words'), []))
    const isLater = textOf(form, '_later') !== ''
    if (isLater && words === '') {
      await draftOrNew(services, request, reply)
      return reply.redirect('/complain/saved', 303)
    }
    const errors = readPoint(words, number, a.young)
    if (errors.length > 0) return sendPage(reply, pointPage(request, a, number, textOf(form, 'words'), errors), 400)
    // The same words sent twice (pressed again, or gone back to) are one point.
    const isRepeated = number === points.length + 1 && points.at(-1) === words
    const after = await save(request, reply, isRepeated ? points : points.toSpliced(number - 1, 1, words))
    if (isLater) return reply.redirect('/complain/saved', 303)
    return reply.redirect(isChange(request) ? nextPath(pointsStep, after, true) : pathOf(pointsStep), 303)
  })

  app.get('/complain/points/:number/remove', async (request: ByNumber, reply) => {
    const a = await askingNow(request)
    const points = answersTo(a.answers, 'points')
    const number = numberIn(request, points, false)
    const words = number === undefined ? undefined : points[number - 1]
    if (number === undefined || words === undefined) return reply.redirect(pathOf(pointsStep), 303)
    return sendPage(
      reply,
      <RemovePointPage site={site} young={a.young} csrf={request.csrf} number={number} words={words} isChange={isChange(request)} />,
    )
  })

  app.post('/complain/points/:number/remove', async (request: ByNumber, reply) => {
    const a = await askingNow(request)
    const points = answersTo(a.answers, 'points')
    const number = numberIn(request, points, false)
    if (number !== undefined) await save(request, reply, points.toSpliced(number - 1, 1))
    return reply.redirect(isChange(request) && points.length > 1 ? checkPath : pathOf(pointsStep), 303)
  })
}
