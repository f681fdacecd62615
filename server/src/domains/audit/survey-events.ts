/** The events of surveys and of what comes of them. */
export type SurveyEvents = {
  'survey.created': { subject: 'survey'; data: { title: string; year: number; copied: boolean } }
  'survey.edited': { subject: 'survey'; data: { title: string } }
  'survey.audience-set': {
    subject: 'survey'
    data: { title: string; units: number; sites: number; isPublic: boolean }
  }
  'survey.questions-set': { subject: 'survey'; data: { title: string; version: number; questions: number } }
  'survey.version-started': { subject: 'survey'; data: { title: string; version: number } }
  'survey.opened': { subject: 'survey'; data: { title: string; version: number; units: number } }
  'survey.reminded': { subject: 'survey'; data: { title: string; units: number } }
  'survey.link-issued': { subject: 'survey'; data: { title: string; unit: string } }
  'survey.answered': { subject: 'survey'; data: { title: string; by: string } }
  'survey.closed': { subject: 'survey'; data: { title: string; answers: number } }
  'survey.opinions-grouped': { subject: 'survey'; data: { title: string; group: string; opinions: number } }
  'survey.needs-created': { subject: 'survey'; data: { title: string; needs: number } }
}

/** What sort of record each of them is about. */
export const surveySubjects: { [Kind in keyof SurveyEvents]: SurveyEvents[Kind]['subject'] } = {
  'survey.created': 'survey',
  'survey.edited': 'survey',
  'survey.audience-set': 'survey',
  'survey.questions-set': 'survey',
  'survey.version-started': 'survey',
  'survey.opened': 'survey',
  'survey.reminded': 'survey',
  'survey.link-issued': 'survey',
  'survey.answered': 'survey',
  'survey.closed': 'survey',
  'survey.opinions-grouped': 'survey',
  'survey.needs-created': 'survey',
}
