/** One cell of a comma-separated file: quoted where a spreadsheet would take it for more than its words. */
export const csvCell = (value: string): string =>
  /^[=+\-@\t\r]/.test(value) ? `"'${value.replaceAll('"', '""')}"` : /[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
