export { openStore } from './open-store.ts'
export { StoreFault } from './store-fault.ts'
