// Where a job's own thread begins: the module's `work`, with its input, away from the pages' thread.
import { parentPort, workerData } from 'node:worker_threads'
import '../../../bin/typescript.mjs'

const { work } = await import(workerData.module)
const result = await work(workerData.input, (done, of) => parentPort.postMessage({ is: 'going', done, of }))
parentPort.postMessage({ is: 'done', result })
