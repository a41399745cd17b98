/** 2,500,000 bytes as '2.4 MB': a megabyte is 1024 times 1024, as in the limit. */
export function bytesInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`
  if (bytes < 1024 * 1023.5) return `${Math.round(bytes / 1024)} kB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
