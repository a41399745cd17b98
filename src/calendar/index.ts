/** Days without clocks, working days, and the bank holidays of the three nations with their sources. */
export {
  addWorkingDays,
  type Calendar,
  closedBecause,
  closedDaysBetween,
  compileCalendar,
  countWorkingDaysFrom,
  isWorkingDay,
  onOrAfter,
  onOrBefore,
  subtractWorkingDays,
  workingDaysBetween,
} from './calendar.ts'
export { asSeenOn, type CalendarData, type ClosedDay, type Nation, withClosures } from './calendar-data.ts'
export { type Convention, type Counted, count, type Length, roll } from './count.ts'
export { bankHolidaySources, bankHolidays } from './holidays/bank-holidays.ts'
export {
  addDays,
  addMonths,
  addYears,
  day,
  dayNumber,
  daysBetween,
  fromDayNumber,
  type LocalDate,
  monthsBeginningWith,
  parseLocalDate,
  weekday,
} from './local-date.ts'
export { MONTHS, WEEKDAYS, WELSH_MONTHS, WELSH_WEEKDAYS } from './names.ts'
