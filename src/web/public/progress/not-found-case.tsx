import type { FastifyReply, FastifyRequest } from 'fastify'
import { sendPage } from '../../layout/index.ts'
import type { PublicContext } from '../public-context.ts'
import { FindPage } from './find-page.tsx'

/** One answer for a number that does not exist and for a key that is not its own: neither can be found out. */
export const notFoundCase = (
  { site, services }: Pick<PublicContext, 'site' | 'services'>,
  request: FastifyRequest,
  reply: FastifyReply,
  reference: string,
  caseKey = '',
) =>
  sendPage(
    reply,
    <FindPage
      site={site}
      csrf={request.csrf}
      reference={reference.slice(0, 40)}
      caseKey={caseKey.slice(0, 200)}
      linksGo={services.linksGo()}
      errors={[
        {
          field: 'reference',
          text: `We cannot find a complaint with the number ${reference.slice(0, 40) || '(none given)'} and that key. Check both, or ring us`,
        },
      ]}
    />,
    404,
  )
