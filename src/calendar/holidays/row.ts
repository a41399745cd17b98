/** A bank holiday: the day it is kept and its name. */
export type Row = readonly [day: string, name: string]
