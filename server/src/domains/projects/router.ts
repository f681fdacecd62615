import { command, router } from '../../kernel/procedure.ts'
import { addMilestone } from './add-milestone.ts'
import { addProject } from './add-project.ts'
import { addProjects } from './add-projects.ts'
import { adoptList } from './adopt-list.ts'
import { createList } from './create-list.ts'
import { editProject } from './edit-project.ts'
import { markMilestone } from './mark-milestone.ts'
import { noteProgress } from './note-progress.ts'
import { publishList } from './publish-list.ts'
import { removeProject } from './remove-project.ts'
import { viewCandidates } from './view-candidates.ts'
import { viewList } from './view-list.ts'
import { viewProject } from './view-project.ts'

export const projectsRouter = router({
  list: viewList,
  view: viewProject,
  candidates: viewCandidates,
  createList: command(createList),
  adoptList: command(adoptList),
  publishList: command(publishList),
  add: command(addProject),
  addMany: command(addProjects),
  edit: command(editProject),
  remove: command(removeProject),
  addMilestone: command(addMilestone),
  markMilestone: command(markMilestone),
  noteProgress: command(noteProgress),
})
