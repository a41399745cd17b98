export { type OpenedStore, openStore, type StoreOptions } from './open-store.ts'
export { type Server, type ServerOptions, startServer } from './start-server.ts'
export { StoreFault } from './store-fault.ts'
