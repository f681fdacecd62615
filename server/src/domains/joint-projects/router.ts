import { command, router } from '../../kernel/procedure.ts'
import { attachFiles } from './attach-files.ts'
import { attachRecord } from './attach-record.ts'
import { createProject } from './create-project.ts'
import { editProject } from './edit-project.ts'
import { listProjects } from './list-projects.ts'
import { removeRecord } from './remove-record.ts'
import { viewProject } from './view-project.ts'

export const jointProjectsRouter = router({
  list: listProjects,
  view: viewProject,
  create: command(createProject),
  edit: command(editProject),
  attachRecord: command(attachRecord),
  removeRecord: command(removeRecord),
  attachFiles: command(attachFiles),
})
