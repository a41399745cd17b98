/** Long work, each in a thread of its own, so that pages go on being served: how far it is, what came of it, and an end to it. */
import { Worker } from 'node:worker_threads'

export type JobState<Result> =
  | { readonly is: 'going'; readonly done: number; readonly of: number }
  | { readonly is: 'done'; readonly result: Result }
  | { readonly is: 'failed'; readonly because: string }

export interface Jobs<Input, Result> {
  /** Nothing changes where it is already going or done. */
  start(key: string, input: Input): void
  state(key: string): JobState<Result> | undefined
  /** Stops it and forgets what came of it. */
  stop(key: string): Promise<void>
}

type Message<Result> =
  | { readonly is: 'going'; readonly done: number; readonly of: number }
  | { readonly is: 'done'; readonly result: Result }

/** Ended jobs whose results are kept, in memory: the oldest is forgotten, and can be done again. */
const mostKept = 5

/** `module` exports `work(input, progress)`. Input and result are copied between threads, so they hold no functions. */
export function jobsOf<Input, Result>(module: URL): Jobs<Input, Result> {
  const jobs = new Map<string, { state: JobState<Result>; readonly worker: Worker }>()
  const forgetOldest = () => {
    const ended = [...jobs].filter(([, { state }]) => state.is !== 'going').map(([key]) => key)
    for (const key of ended.slice(0, Math.max(0, ended.length - mostKept))) jobs.delete(key)
  }
  return {
    start(key, input) {
      const before = jobs.get(key)
      if (before !== undefined && before.state.is !== 'failed') return
      const worker = new Worker(new URL('./thread.mjs', import.meta.url), { workerData: { module: module.href, input } })
      const job = { state: { is: 'going', done: 0, of: 1 } as JobState<Result>, worker }
      jobs.set(key, job)
      worker.on('message', (message: Message<Result>) => {
        job.state = message
        forgetOldest()
      })
      worker.on('error', fault => {
        job.state = { is: 'failed', because: fault instanceof Error ? fault.message : String(fault) }
      })
      worker.on('exit', () => {
        if (job.state.is === 'going') job.state = { is: 'failed', because: 'its thread ended before it was done' }
      })
      worker.unref()
    },
    state: key => jobs.get(key)?.state,
    async stop(key) {
      const job = jobs.get(key)
      jobs.delete(key)
      await job?.worker.terminate()
    },
  }
}
