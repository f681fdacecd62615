import { useDatabase } from '@kit/test-database'
import { updateLogContract } from '@pilin/live/update-log.contract'
import { PostgresUpdateLog } from './postgres-update-log.ts'

const database = useDatabase()

updateLogContract('PostgreSQL', async () => {
  const { prisma, pool } = database.current
  const { id } = await prisma.liveDocument.create({ data: { id: crypto.randomUUID() } })
  return {
    log: new PostgresUpdateLog(pool),
    documentId: id,
    close: async (documentId) => {
      await prisma.liveDocument.update({ where: { id: documentId }, data: { closedAt: new Date() } })
    },
    reopen: async () => new PostgresUpdateLog(pool),
  }
})
