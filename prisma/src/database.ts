import pg from 'pg'
import { type Prisma, PrismaClient } from '../generated/client/client.ts'
import { PrismaPgInTurn } from './adapter-in-turn.ts'

/** The two ways to the one database: Prisma for use cases and reads, plain pg for the update log. */
export type Database = {
  prisma: PrismaClient
  pool: pg.Pool
  url: string
  close(): Promise<void>
}

/** What a use case writes through: a transaction of Prisma. */
export type Transaction = Prisma.TransactionClient

const connectionSettings = {
  // A lost or hanging database must answer with an error, never with silence.
  statement_timeout: 15_000,
  lock_timeout: 5_000,
  idle_in_transaction_session_timeout: 15_000,
  connectionTimeoutMillis: 5_000,
}

/** Opens the connection pools. `onError` hears of connections that broke while idle. */
export function openDatabase(url: string, onError: (error: Error) => void = () => {}): Database {
  const prismaPool = new pg.Pool({ connectionString: url, max: 10, ...connectionSettings })
  const pool = new pg.Pool({ connectionString: url, max: 6, ...connectionSettings })
  // Without a listener a stopping PostgreSQL would end the process.
  prismaPool.on('error', onError)
  pool.on('error', onError)
  const prisma = new PrismaClient({ adapter: new PrismaPgInTurn(prismaPool) })
  return {
    prisma,
    pool,
    url,
    async close() {
      await prisma.$disconnect()
      await Promise.all([prismaPool.end(), pool.end()])
    },
  }
}
