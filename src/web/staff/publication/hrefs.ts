import type { ReportNamed } from '../../publication-services.ts'

export const reportsHref = '/reports/issued'

/** Where a report of a period is written. */
export const reportHref = (
  { procedure, report, period }: ReportNamed,
  page: 'words' | 'preview' | 'sign-off' | 'present' | 'issue',
): string => `/reports/${[procedure, report, period].map(encodeURIComponent).join('/')}/${page}`

/** Where it is answered, beside a report, what a source asks each year. */
export const assessmentHref = ({ procedure, report, period }: ReportNamed, assessment: string): string =>
  `/reports/${[procedure, report, period].map(encodeURIComponent).join('/')}/assessment/${encodeURIComponent(assessment)}`

export const issuedHref = (id: string): string => `${reportsHref}/${encodeURIComponent(id)}`
