import { availableParallelism, cpus } from 'node:os'
import { checking } from './checking.ts'
import { evaluation } from './evaluation.ts'
import { inItsOwnProcess } from './own-process.ts'
import { workingDays } from './working-days.ts'

/** Everything that is measured, one after another, each as ratios in one run on this machine. Nothing here is a test. */
export async function bench(print: (line: string) => void): Promise<void> {
  print(`Node ${process.version}, ${availableParallelism()} x ${cpus()[0]?.model.trim() ?? 'unknown processor'}`)
  print('Each line is the median of rounds run turn by turn; ratios are taken within a round.\n')
  workingDays(print)
  print('')
  evaluation(print)
  print('')
  checking(print)
  print('')
  print('What-if, 100,000 cases: a file of them is written first, which takes a minute')
  await inItsOwnProcess('what-if.ts', line => print(`  ${line}`))
  print('')
  print(
    'Figures of an annual report over 100,000 cases (node --import ./bin/typescript.mjs bench/figures.ts for 1,000,000): a store is filled first, which takes two minutes',
  )
  await inItsOwnProcess('figures.ts', line => print(`  ${line}`), ['100000'])
  print('')
  print('Recording a fact: a store of its own is started, which takes some seconds')
  await inItsOwnProcess('append.ts', line => print(`  ${line}`))
  print('')
  print('Pages, from request to HTML, with few and with many closed cases: two databases are filled, which takes a minute or so')
  await inItsOwnProcess('pages.ts', line => print(`  ${line}`))
}
