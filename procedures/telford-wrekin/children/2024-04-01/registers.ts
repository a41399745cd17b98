import type { Register } from '#language'

/** Regulation 2's test of independence: the policy says only "independent" or "no operational connection". */
const independent = { memberOrOfficer: false, spouseOrPartnerOfOne: false, operationalConnection: false }

export const registers: Readonly<Record<string, Register>> = {
  investigators: { title: 'Pool of Independent Investigators', clause: '7.12.4; reg 2', of: 'people', requires: independent },
  'independent-persons': { title: 'Independent Persons', clause: '7.12.5; reg 2', of: 'people', requires: independent },
  'panel-members': { title: 'Review Panel members', clause: '7.13.3; reg 2', of: 'people', requires: independent },
  providers: {
    title: 'Contracted providers',
    clause: '9.2; 6.5',
    of: 'providers',
    requires: { complaintsArrangements: true, customersToldOfOurs: true },
  },
}
