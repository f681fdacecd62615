import { command, router } from '../../kernel/procedure.ts'
import { addPhrase } from './add-phrase.ts'
import { archiveMinutes } from './archive-minutes.ts'
import { archiveYear } from './archive-year.ts'
import { commentMinutes } from './comment-minutes.ts'
import { confirmMinutes } from './confirm-minutes.ts'
import { confirmSupplement } from './confirm-supplement.ts'
import { decideComment } from './decide-comment.ts'
import { extendWindow } from './extend-window.ts'
import { listOverdue } from './list-overdue.ts'
import { movePhrase } from './move-phrase.ts'
import { nameVersion } from './name-version.ts'
import { removePhrase } from './remove-phrase.ts'
import { restoreVersion } from './restore-version.ts'
import { returnMinutes } from './return-minutes.ts'
import { setRecordRules } from './set-record-rules.ts'
import { setTemplate } from './set-template.ts'
import { submitMinutes } from './submit-minutes.ts'
import { supplementMinutes } from './supplement-minutes.ts'
import { viewAuthors } from './view-authors.ts'
import { viewComments } from './view-comments.ts'
import { viewLife } from './view-life.ts'
import { viewMinutes } from './view-minutes.ts'
import { viewRecords } from './view-records.ts'
import { viewSupplement } from './view-supplement.ts'
import { viewTemplates } from './view-templates.ts'
import { compareVersions, viewVersion, viewVersions } from './view-versions.ts'
import { withdrawSupplement } from './withdraw-supplement.ts'
import { writeCorrections } from './write-corrections.ts'

export const minutesRouter = router({
  view: viewMinutes,
  submit: command(submitMinutes),
  return: command(returnMinutes),
  confirm: command(confirmMinutes),
  authors: viewAuthors,
  versions: router({
    list: viewVersions,
    view: viewVersion,
    compare: compareVersions,
    name: command(nameVersion),
    restore: command(restoreVersion),
  }),
  templates: router({ view: viewTemplates, set: command(setTemplate) }),
  phrases: router({
    add: command(addPhrase),
    remove: command(removePhrase),
    move: command(movePhrase),
  }),
  life: viewLife,
  records: viewRecords,
  overdue: listOverdue,
  extendWindow: command(extendWindow),
  archive: command(archiveMinutes),
  archiveYear: command(archiveYear),
  setRules: command(setRecordRules),
  comments: viewComments,
  comment: command(commentMinutes),
  decideComment: command(decideComment),
  writeCorrections: command(writeCorrections),
  supplement: command(supplementMinutes),
  viewSupplement,
  confirmSupplement: command(confirmSupplement),
  withdrawSupplement: command(withdrawSupplement),
})
