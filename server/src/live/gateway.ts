import type { Server } from 'node:http'
import type { HintBus } from '../kernel/hint-bus.ts'
import type { Services } from '../services.ts'

export type Gateway = { lookAgain(): void; close(): Promise<void> }

export function openGateway(_http: Server, _services: Services, _hints: HintBus): Gateway {
  return { lookAgain() {}, async close() {} }
}
