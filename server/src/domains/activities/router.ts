import { command, router } from '../../kernel/procedure.ts'
import { addActivity } from './add-activity.ts'
import { cancelActivity } from './cancel-activity.ts'
import { cancelRegistration } from './cancel-registration.ts'
import { changeGroup } from './change-group.ts'
import { editActivity } from './edit-activity.ts'
import { listActivities } from './list-activities.ts'
import { markPresent } from './mark-present.ts'
import { noteActivity } from './note-activity.ts'
import { registerPerson } from './register-person.ts'
import { registerUnit } from './register-unit.ts'
import { setBrand } from './set-brand.ts'
import { viewActivities } from './view-activities.ts'
import { viewActivity } from './view-activity.ts'
import { viewBrands } from './view-brands.ts'

export const activitiesRouter = router({
  brands: viewBrands,
  setBrand: command(setBrand),
  list: viewActivities,
  view: viewActivity,
  ofProject: listActivities,
  add: command(addActivity),
  edit: command(editActivity),
  cancel: command(cancelActivity),
  note: command(noteActivity),
  register: command(registerPerson),
  registerUnit: command(registerUnit),
  changeGroup: command(changeGroup),
  cancelRegistration: command(cancelRegistration),
  markPresent: command(markPresent),
})
