/** Who records what the daily job does. */
export const theDailyJob = 'daily-job'
