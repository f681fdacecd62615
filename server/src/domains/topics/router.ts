import { command, router } from '../../kernel/procedure.ts'
import { attachFiles } from './attach-files.ts'
import { decideTopic } from './decide-topic.ts'
import { editTopic } from './edit-topic.ts'
import { proposeTopic } from './propose-topic.ts'
import { removeFile } from './remove-file.ts'
import { viewTopic } from './view-topic.ts'
import { viewTopics } from './view-topics.ts'
import { withdrawTopic } from './withdraw-topic.ts'

export const topicsRouter = router({
  list: viewTopics,
  view: viewTopic,
  propose: command(proposeTopic),
  edit: command(editTopic),
  attachFiles: command(attachFiles),
  removeFile: command(removeFile),
  withdraw: command(withdrawTopic),
  decide: command(decideTopic),
})
