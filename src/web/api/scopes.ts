/** What a token may be used for, beneath what its account may do. */
export const scopes = {
  'cases:read': 'Read cases: their dates and why, their facts, points, people, and the lists of what is due',
  'cases:record': 'Record steps on cases, and take complaints',
  'documents:read': 'Read documents and letters',
  'documents:write': 'Add documents to cases, draft answers, give papers and bundles',
  'lists:read': 'Read the lists across cases: actions, payments, learning, meetings, ombudsmen, themes, post, who has what',
  'procedures:read': 'Read procedures, their clauses and their books',
  'service:read': 'Read the body’s own record: its registers, figures and reports',
  'service:record': 'Record in the body’s own record, write and issue reports',
  portal: 'Hand complaints in for the public, and show people their own by their number and code',
  administration: 'Administer: roles, settings, closed days, the body, the log of changes, what-ifs, webhooks',
} as const

export type Scope = keyof typeof scopes

export const isScope = (text: string): text is Scope => Object.hasOwn(scopes, text)
