import { command, router } from '../../kernel/procedure.ts'
import { closeSurvey } from './close-survey.ts'
import { createNeeds } from './create-needs.ts'
import { createRound } from './create-round.ts'
import { createSurvey } from './create-survey.ts'
import { editSurvey } from './edit-survey.ts'
import { issueLink } from './issue-link.ts'
import { listSurveys } from './list-surveys.ts'
import { mergeOpinions } from './merge-opinions.ts'
import { moveQuestion } from './move-question.ts'
import { openSurvey } from './open-survey.ts'
import { remindSilent } from './remind-silent.ts'
import { removeOpinion } from './remove-opinion.ts'
import { removeQuestion } from './remove-question.ts'
import { setAudience } from './set-audience.ts'
import { setQuestion } from './set-question.ts'
import { startVersion } from './start-version.ts'
import { submitAnswer } from './submit-answer.ts'
import { viewAnswerForm } from './view-answer-form.ts'
import { viewLink } from './view-link.ts'
import { viewOpinions } from './view-opinions.ts'
import { viewOrigin } from './view-origin.ts'
import { viewResults } from './view-results.ts'
import { viewSurvey } from './view-survey.ts'

export const surveysRouter = router({
  list: listSurveys,
  view: viewSurvey,
  link: viewLink,
  form: viewAnswerForm,
  results: viewResults,
  opinions: viewOpinions,
  origin: viewOrigin,
  create: command(createSurvey),
  createRound: command(createRound),
  edit: command(editSurvey),
  setAudience: command(setAudience),
  setQuestion: command(setQuestion),
  removeQuestion: command(removeQuestion),
  moveQuestion: command(moveQuestion),
  startVersion: command(startVersion),
  open: command(openSurvey),
  close: command(closeSurvey),
  remind: command(remindSilent),
  issueLink: command(issueLink),
  answer: command(submitAnswer),
  mergeOpinions: command(mergeOpinions),
  removeOpinion: command(removeOpinion),
  createNeeds: command(createNeeds),
})
