import { router } from '../../kernel/procedure.ts'
import { downloadFile } from './download-file.ts'

export const filesRouter = router({
  download: downloadFile,
})
