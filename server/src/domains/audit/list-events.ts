/** The events of the three lists and of what is carried out. */
export type ListEvents = {
  'list-category.set': { subject: 'list-category'; data: { name: string; retired: boolean } }
  'list-names.set': { subject: 'organization'; data: { names: string } }
  'need.added': { subject: 'need'; data: { title: string; unit: string } }
  'need.edited': { subject: 'need'; data: { title: string } }
  'need.closed': { subject: 'need'; data: { title: string; outcome: string; reason: string } }
  'need.merged': { subject: 'need'; data: { title: string; into: string; reason: string } }
  'need.proposed': { subject: 'need'; data: { title: string; topic: string } }
  'resource.added': { subject: 'resource'; data: { title: string; unit: string } }
  'resource.edited': { subject: 'resource'; data: { title: string } }
  'resource.ended': { subject: 'resource'; data: { title: string; reason: string } }
  'claim.asked': { subject: 'claim'; data: { title: string; unit: string; of: string } }
  'claim.decided': {
    subject: 'claim'
    data: { title: string; unit: string; of: string; step: string; text: string }
  }
  'service-list.created': { subject: 'service-list'; data: { year: number } }
  'service-list.adopted': { subject: 'service-list'; data: { year: number; number: string } }
  'service-list.published': { subject: 'service-list'; data: { year: number } }
  'service-project.added': { subject: 'service-project'; data: { name: string; year: number } }
  'service-project.edited': { subject: 'service-project'; data: { name: string; year: number } }
  'service-project.removed': { subject: 'service-project'; data: { name: string; year: number } }
  'service-project.milestone-set': {
    subject: 'service-project'
    data: { name: string; title: string; done: boolean }
  }
  'service-project.noted': {
    subject: 'service-project'
    data: { name: string; state: string; files: number }
  }
}

/** What sort of record each of them is about. */
export const listSubjects: { [Kind in keyof ListEvents]: ListEvents[Kind]['subject'] } = {
  'list-category.set': 'list-category',
  'list-names.set': 'organization',
  'need.added': 'need',
  'need.edited': 'need',
  'need.closed': 'need',
  'need.merged': 'need',
  'need.proposed': 'need',
  'resource.added': 'resource',
  'resource.edited': 'resource',
  'resource.ended': 'resource',
  'claim.asked': 'claim',
  'claim.decided': 'claim',
  'service-list.created': 'service-list',
  'service-list.adopted': 'service-list',
  'service-list.published': 'service-list',
  'service-project.added': 'service-project',
  'service-project.edited': 'service-project',
  'service-project.removed': 'service-project',
  'service-project.milestone-set': 'service-project',
  'service-project.noted': 'service-project',
}
