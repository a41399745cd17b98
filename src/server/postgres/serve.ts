/**
 * Runs an embedded server for as long as its standard input is open: `node src/server/postgres/serve.ts FOLDER [MAJOR] [--passing]`.
 * `--passing`: what it holds need not be on disk.
 * Prints one line of JSON, { url, pid, version }, when it is ready. For tests and for a second version in continuous integration.
 */
import { owner } from './cluster.ts'
import { startServer } from './start-server.ts'

const [folder, major] = process.argv.slice(2).filter(word => word !== '--passing')
if (!folder) throw new Error('Say which folder: serve.ts FOLDER [MAJOR] [--passing]')
const server = await startServer({
  folder,
  ...(major ? { major: Number(major) } : {}),
  isPassing: process.argv.includes('--passing'),
  say: line => process.stderr.write(`${line}\n`),
})
process.stdout.write(
  `${JSON.stringify({ url: server.url('postgres', owner), pid: server.pid, version: server.version, socket: server.socket })}\n`,
)
process.stdin.resume()
process.stdin.once('end', async () => {
  await server.stop()
  process.exit(0)
})
