import type { CalendarData, Nation } from '../calendar-data.ts'
import { day } from '../local-date.ts'
import { englandAndWales } from './england-and-wales.ts'
import { northernIreland } from './northern-ireland.ts'
import type { Row } from './row.ts'
import { scotland } from './scotland.ts'

/** Where each nation's list comes from. Days not yet published there follow the standing rules for Mondays, Easter and substitute days. */
export const bankHolidaySources: Readonly<Record<Nation, string>> = {
  'england-and-wales': 'GOV.UK bank holidays, https://www.gov.uk/bank-holidays',
  scotland: 'mygov.scot, https://www.mygov.scot/scotland-bank-holidays, and GOV.UK bank holidays',
  'northern-ireland': 'GOV.UK bank holidays, https://www.gov.uk/bank-holidays',
}

/** The bank holidays of each nation as a calendar: closed on those days and at weekends, known from 2019 to 2028. */
export const bankHolidays: Readonly<Record<Nation, CalendarData>> = {
  'england-and-wales': calendarOf('england-and-wales', englandAndWales),
  scotland: calendarOf('scotland', scotland),
  'northern-ireland': calendarOf('northern-ireland', northernIreland),
}

function calendarOf(nation: Nation, rows: readonly Row[]): CalendarData {
  return {
    nation,
    knownFrom: day('2019-01-01'),
    knownTo: day('2028-12-31'),
    closed: rows.map(([text, why]) => ({ day: day(text), why })),
  }
}
