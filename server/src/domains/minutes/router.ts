import { command, router } from '../../kernel/procedure.ts'
import { addPhrase } from './add-phrase.ts'
import { confirmMinutes } from './confirm-minutes.ts'
import { movePhrase } from './move-phrase.ts'
import { nameVersion } from './name-version.ts'
import { removePhrase } from './remove-phrase.ts'
import { restoreVersion } from './restore-version.ts'
import { returnMinutes } from './return-minutes.ts'
import { setTemplate } from './set-template.ts'
import { submitMinutes } from './submit-minutes.ts'
import { viewAuthors } from './view-authors.ts'
import { viewMinutes } from './view-minutes.ts'
import { viewTemplates } from './view-templates.ts'
import { compareVersions, viewVersion, viewVersions } from './view-versions.ts'

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
})
