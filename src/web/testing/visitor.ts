/** A browser without a screen: keeps cookies, follows redirects, posts the forms it is shown. */
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'

export interface Page {
  readonly path: string
  readonly status: number
  readonly html: string
  /** What a reader sees: tags taken out. */
  readonly text: string
  readonly title: string
}

export interface File {
  readonly name: string
  readonly bytes: Buffer
}

type Fields = Readonly<Record<string, string | readonly string[]>>

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const decoded = (html: string): string => html.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '')
const textOf = (html: string): string => decoded(html.replace(/<head>[\s\S]*?<\/head>/, '').replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' ')

export class Visitor {
  readonly app: FastifyInstance
  readonly cookies = new Map<string, string>()
  csrf = ''
  /** What every request says of where it came from. */
  headers: Readonly<Record<string, string>> = {}

  constructor(app: FastifyInstance) {
    this.app = app
  }

  async get(path: string): Promise<Page> {
    return this.#follow(path, await this.app.inject({ method: 'GET', url: path, headers: this.#headers(path) }))
  }

  /** Posts with the token of the last page seen, unless the fields bring their own. */
  async post(path: string, fields: Fields = {}): Promise<Page> {
    const body = new URLSearchParams()
    for (const [name, value] of Object.entries({ _csrf: this.csrf, ...fields }))
      for (const one of typeof value === 'string' ? [value] : value) body.append(name, one)
    const headers = { ...this.#headers(path), 'content-type': 'application/x-www-form-urlencoded' }
    return this.#follow(path, await this.app.inject({ method: 'POST', url: path, headers, payload: body.toString() }))
  }

  async send(path: string, fields: Readonly<Record<string, string>>, files: readonly File[]): Promise<Page> {
    const edge = 'edge-of-a-part'
    const parts: Buffer[] = []
    for (const [name, value] of Object.entries({ _csrf: this.csrf, ...fields }))
      parts.push(Buffer.from(`--${edge}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`))
    for (const file of files)
      parts.push(
        Buffer.from(`--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\ncontent-type: image/png\r\n\r\n`),
        file.bytes,
        Buffer.from('\r\n'),
      )
    parts.push(Buffer.from(`--${edge}--\r\n`))
    const headers = { ...this.#headers(path), 'content-type': `multipart/form-data; boundary=${edge}` }
    return this.#follow(path, await this.app.inject({ method: 'POST', url: path, headers, payload: Buffer.concat(parts) }))
  }

  #headers(path: string): Record<string, string> {
    const held = [...this.cookies].filter(([key]) => path.startsWith(key.split(' ')[1] ?? '/'))
    return { ...this.headers, cookie: held.map(([key, value]) => `${key.split(' ')[0]}=${value}`).join('; ') }
  }

  async #follow(path: string, response: LightMyRequestResponse): Promise<Page> {
    for (const cookie of response.cookies) {
      const key = `${cookie.name} ${cookie.path ?? '/'}`
      if (cookie.value === '') this.cookies.delete(key)
      else this.cookies.set(key, cookie.value)
    }
    const { location } = response.headers
    if (typeof location === 'string' && response.statusCode >= 300 && response.statusCode < 400) return this.get(location)
    const html = response.body
    this.csrf = /name="_csrf" value="([^"]*)"/.exec(html)?.[1] ?? this.csrf
    return {
      path,
      status: response.statusCode,
      html,
      text: textOf(html),
      title: decoded(/<title>([^<]*)/.exec(html)?.[1] ?? ''),
    }
  }
}
