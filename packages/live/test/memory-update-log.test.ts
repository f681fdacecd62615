import { updateLogContract } from '../src/update-log.contract.ts'
import { DOCUMENT, newLog } from './kit.ts'

updateLogContract('memory', async () => {
  const log = newLog()
  return { log, documentId: DOCUMENT, close: (documentId) => log.close(documentId) }
})
