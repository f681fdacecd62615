import { command, router } from '../../kernel/procedure.ts'
import { addNeed } from './add-need.ts'
import { addResource } from './add-resource.ts'
import { askResource } from './ask-resource.ts'
import { claimNeed } from './claim-need.ts'
import { closeNeed } from './close-need.ts'
import { decideClaim } from './decide-claim.ts'
import { editNeed } from './edit-need.ts'
import { editResource } from './edit-resource.ts'
import { endResource } from './end-resource.ts'
import { mergeNeed } from './merge-need.ts'
import { prepareCategories } from './prepare-categories.ts'
import { proposeTopic } from './propose-topic.ts'
import { setCategory } from './set-category.ts'
import { setNames } from './set-names.ts'
import { viewNeed } from './view-need.ts'
import { viewNeeds } from './view-needs.ts'
import { viewResource } from './view-resource.ts'
import { viewResources } from './view-resources.ts'

export const listsRouter = router({
  prepareCategories: command(prepareCategories),
  setCategory: command(setCategory),
  setNames: command(setNames),
  needs: viewNeeds,
  need: viewNeed,
  addNeed: command(addNeed),
  editNeed: command(editNeed),
  closeNeed: command(closeNeed),
  mergeNeed: command(mergeNeed),
  proposeTopic: command(proposeTopic),
  claimNeed: command(claimNeed),
  resources: viewResources,
  resource: viewResource,
  addResource: command(addResource),
  editResource: command(editResource),
  endResource: command(endResource),
  askResource: command(askResource),
  decideClaim: command(decideClaim),
})
