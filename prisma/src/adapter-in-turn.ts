import { PrismaPg } from '@prisma/adapter-pg'
import { takeTurns } from './in-turn.ts'

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>
type OpenTransaction = Awaited<ReturnType<Adapter['startTransaction']>>

/**
 * Prisma's adapter, whose transactions send one query after another. Reads that are asked side by side share the one
 * connection of their transaction; pg still puts up with that, and from version 9 on will not.
 */
export class PrismaPgInTurn extends PrismaPg {
  override async connect(): Promise<Adapter> {
    const adapter = await super.connect()
    const start = adapter.startTransaction.bind(adapter)
    adapter.startTransaction = async (isolationLevel) => inTurn(await start(isolationLevel))
    return adapter
  }
}

function inTurn(transaction: OpenTransaction): OpenTransaction {
  const turns = takeTurns()
  transaction.queryRaw = turns(transaction.queryRaw.bind(transaction))
  transaction.executeRaw = turns(transaction.executeRaw.bind(transaction))
  return transaction
}
