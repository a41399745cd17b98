/** Somebody with a browser that runs no scripts: follows links, sends forms with their hidden fields, keeps cookies. */
import type { FastifyInstance } from 'fastify'
import type { Session } from '../../services.ts'
import { sessionCookie } from '../http/session-cookie.ts'

export interface Answer {
  readonly status: number
  readonly body: string
  /** The words a reader sees: no tags, spaces made one. */
  readonly words: string
  readonly location: string
}

export type Typed = Readonly<Record<string, string | readonly string[]>>

export interface Visitor {
  get(path: string): Promise<Answer>
  /** Sends a form as it is, with this session's token. */
  post(path: string, form: Typed): Promise<Answer>
  /** Opens the page, fills in its form over what it holds, and sends it where the form says. */
  fill(path: string, form: Typed): Promise<Answer>
  /** Fills in the form of a page that is open already, and sends it where the form says. */
  fillOn(page: Answer, form: Typed): Promise<Answer>
}

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }

const decoded = (html: string): string => html.replaceAll(/&(amp|lt|gt|quot|#39);/g, entity => entities[entity] ?? entity)

const wordsOf = (html: string): string => decoded(html.replaceAll(/<[^>]+>/g, ' ')).replaceAll(/\s+/g, ' ')

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? undefined : decoded(found)
}

/** What the page's own form would send untouched: hidden and typed fields, chosen radios and ticks, selects and textareas. */
const heldBy = (form: string): [string, string][] => {
  const held: [string, string][] = []
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = attribute(tag, 'name')
    const type = attribute(tag, 'type') ?? 'text'
    if (name === undefined || ((type === 'radio' || type === 'checkbox') && !/\schecked/.test(tag))) continue
    if (type !== 'file') held.push([name, attribute(tag, 'value') ?? ''])
  }
  for (const [, tag = '', text = ''] of form.matchAll(/(<textarea[^>]*>)([^<]*)<\/textarea>/g))
    held.push([attribute(tag, 'name') ?? '', decoded(text)])
  for (const [, tag = '', options = ''] of form.matchAll(/(<select[^>]*>)(.*?)<\/select>/gs)) {
    const chosen = /<option[^>]*\sselected[^>]*>/.exec(options)?.[0]
    held.push([attribute(tag, 'name') ?? '', chosen === undefined ? '' : (attribute(chosen, 'value') ?? '')])
  }
  return held
}

const encoded = (fields: readonly (readonly [string, string])[]): string =>
  new URLSearchParams(fields.map(([name, value]) => [name, value])).toString()

const listed = (form: Typed): [string, string][] =>
  Object.entries(form).flatMap(([name, value]) => (typeof value === 'string' ? [value] : value).map((one): [string, string] => [name, one]))

export const visitor = (app: FastifyInstance, session?: Session): Visitor => {
  const cookie = session === undefined ? '' : `${sessionCookie}=${session.id}`
  const ask = async (method: 'GET' | 'POST', url: string, payload?: string): Promise<Answer> => {
    const response = await app.inject({
      method,
      url,
      headers: { cookie, ...(payload !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }) },
      ...(payload !== undefined && { payload }),
    })
    const { location } = response.headers
    return {
      status: response.statusCode,
      body: response.body,
      words: wordsOf(response.body),
      location: typeof location === 'string' ? location : '',
    }
  }
  const send = (path: string, form: string, typed: Typed) =>
    ask('POST', path, encoded([...heldBy(form).filter(([name]) => !Object.hasOwn(typed, name)), ...listed(typed)]))
  const fillOn = (page: Answer, typed: Typed) => {
    const form = /<main.*?<form[^>]*method="post".*?<\/form>/s.exec(page.body)?.[0] ?? ''
    const action = attribute(/<form[^>]*method="post"[^>]*>/.exec(form)?.[0] ?? '', 'action')
    if (action === undefined) throw new Error(`a page without a form: ${page.status} ${page.words.slice(0, 300)}`)
    return send(action, form, typed)
  }
  return {
    get: path => ask('GET', path),
    post: (path, form) =>
      ask('POST', path, encoded([...(session === undefined ? [] : [['_csrf', session.csrf] as const]), ...listed(form)])),
    fill: async (path, typed) => fillOn(await ask('GET', path), typed),
    fillOn,
  }
}
