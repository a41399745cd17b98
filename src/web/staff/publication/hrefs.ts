import type { ReportNamed } from '../../publication-services.ts'

export const reportsHref = '/reports/issued'

/** Where a report of a period is written. */
export const reportHref = (
  { procedure, report, period }: ReportNamed,
  page: 'words' | 'preview' | 'sign-off' | 'present' | 'issue',
): string => `/reports/${[procedure, report, period].map(encodeURIComponent).join('/')}/${page}`

export const issuedHref = (id: string): string => `${reportsHref}/${encodeURIComponent(id)}`
