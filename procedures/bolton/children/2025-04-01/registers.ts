import type { Register } from '#language'

/** Regulation 2's test: the policy says only "independent". */
const independent = { memberOrOfficer: false, spouseOrPartnerOfOne: false }

export const registers: Readonly<Record<string, Register>> = {
  'independent-people': { title: 'Independent people', clause: 'Appendix 1 Stage 2; reg 2', of: 'people', requires: independent },
  providers: { title: 'Independent providers', clause: '16.1', of: 'providers', requires: { complaintsProcedureConfirmed: true } },
  'provider-concerns': { title: 'Providers with an open concern', clause: '16.2 (4)', of: 'providers', requires: { openConcern: true } },
}
