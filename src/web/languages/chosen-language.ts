/** The language a person chose for the public pages: kept in their browser, as one word. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Paper } from '#outputs'
import { type Form, textOf } from '../form.ts'
import { translateHtml } from './translate-html.ts'
import { translatePaper } from './translate-paper.ts'
import { welsh } from './welsh.ts'

const cookie = 'recourse_language'
const year = 365 * 24 * 60 * 60

const others = { cy: welsh } as const

export type Chosen = 'en' | keyof typeof others

export const isLanguage = (text: string): text is Chosen => text === 'en' || Object.hasOwn(others, text)

/** The form was sent to see its page in another language: what is in it comes back as it was typed. */
export const isNewLanguage = (form: Form): boolean => isLanguage(textOf(form, '_language'))

export const chooseLanguage = (request: FastifyRequest, reply: FastifyReply, language: Chosen): void => {
  reply.setCookie(cookie, language, { path: '/', httpOnly: true, sameSite: 'lax', secure: request.protocol === 'https', maxAge: year })
  request.cookies[cookie] = language
}

/** For a form with files, which its own page reads: whether it was sent for that, and the language is chosen from now on. */
export const changedLanguage = (request: FastifyRequest, reply: FastifyReply, form: Form): boolean => {
  const language = textOf(form, '_language')
  if (!isLanguage(language)) return false
  chooseLanguage(request, reply, language)
  return true
}

/** The pages of the public alone: those of staff are in English. */
const isPublic = (html: string): boolean => /<body class="rc-public\b/.test(html)

/** Before its cookies were read, a request has none: a page that says so is in English. */
const cookieOf = (request: FastifyRequest): string => (request.cookies as typeof request.cookies | undefined)?.[cookie] ?? 'en'

export const chosenLanguage = (request: FastifyRequest): Chosen => (cookieOf(request) === 'cy' ? 'cy' : 'en')

/** A document for the public to take with them: in the language of the page that it is taken from. */
export const paperInChosenLanguage = (request: FastifyRequest, paper: Paper): Paper =>
  chosenLanguage(request) === 'cy' ? translatePaper(paper, welsh) : paper

export const inChosenLanguage = (request: FastifyRequest, html: string): string =>
  cookieOf(request) === 'cy' && isPublic(html) ? translateHtml(html, welsh).html : html
