import type { FastifyReply } from 'fastify'
import type { ComponentChildren, VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { SkipLink } from '../govuk/index.ts'
import { inChosenLanguage } from '../languages/chosen-language.ts'
import type { Site } from './site.ts'

export interface DocumentParams {
  readonly site: Site
  /** The whole title, without the body's name; 'Error: ' goes before it where something must be put right. */
  readonly title: string
  readonly isError?: boolean | undefined
  readonly bodyClass: string
  /** Not to be found by a search engine. */
  readonly isPrivate?: boolean | undefined
  readonly children: ComponentChildren
}

/** The HTML document around every page: no inline script or style, so the content policy can refuse them all. */
export const Document = ({ site, title, isError, bodyClass, isPrivate, children }: DocumentParams) => (
  <html lang="en-GB" class="govuk-template--rebranded">
    <head>
      <meta charset="utf-8" />
      <title>{`${isError ? 'Error: ' : ''}${title} - ${site.body.name}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="theme-color" content={site.body.theme?.['brand-deep'] ?? '#0b363e'} />
      {isPrivate && <meta name="robots" content="noindex" />}
      <link rel="icon" href="/assets/favicon.svg" type="image/svg+xml" />
      <link rel="stylesheet" href={site.assets.css.path} />
      <script type="module" src={site.assets.script.path} />
    </head>
    <body class={bodyClass}>
      <SkipLink href="#main" text="Skip to main content" />
      {children}
    </body>
  </html>
)

/** A page as the text that is sent. */
const documentOf = (page: VNode): string => `<!doctype html>\n${render(page)}`

/** Sends a page, never to be kept by anything between us and the reader. */
export const sendPage = (reply: FastifyReply, page: VNode, status = 200): FastifyReply =>
  reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(inChosenLanguage(reply.request, documentOf(page)))
