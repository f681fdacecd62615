import { router } from '../../kernel/procedure.ts'
import { searchRecords } from './search-records.ts'

export const searchRouter = router({
  records: searchRecords,
})
