/** The events of brands, activities and evaluations. Part of the closed list. */
export type ActivityEvents = {
  'brand.set': { subject: 'brand'; data: { name: string; retired: boolean } }
  'activity.added': { subject: 'activity'; data: { title: string; startsAt: string } }
  'activity.edited': { subject: 'activity'; data: { title: string; startsAt: string; movedUp: number } }
  'activity.cancelled': { subject: 'activity'; data: { title: string; reason: string } }
  'activity.noted': { subject: 'activity'; data: { title: string; files: number } }
  'activity.visitors-removed': { subject: 'activity'; data: { title: string; count: number } }
  'registration.made': {
    subject: 'activity'
    data: { title: string; kind: string; unit: string; places: number; state: string }
  }
  'registration.changed': {
    subject: 'activity'
    data: { title: string; unit: string; was: number; places: number; movedUp: number }
  }
  'registration.cancelled': {
    subject: 'activity'
    data: { title: string; kind: string; unit: string; movedUp: number }
  }
  'registration.present': { subject: 'activity'; data: { title: string; present: number; way: string } }
  'evaluation.opened': { subject: 'evaluation'; data: { title: string } }
  'evaluation.answered': { subject: 'evaluation'; data: { title: string; side: string } }
  'evaluation.closed': { subject: 'evaluation'; data: { title: string; reviewOn: string } }
  'evaluation.proposed': { subject: 'evaluation'; data: { title: string; topic: string } }
  'evaluation.reviewed': { subject: 'evaluation'; data: { title: string; finding: string } }
}

/** What sort of record each of them is about. */
export const activitySubjects: { [Kind in keyof ActivityEvents]: ActivityEvents[Kind]['subject'] } = {
  'brand.set': 'brand',
  'activity.added': 'activity',
  'activity.edited': 'activity',
  'activity.cancelled': 'activity',
  'activity.noted': 'activity',
  'activity.visitors-removed': 'activity',
  'registration.made': 'activity',
  'registration.changed': 'activity',
  'registration.cancelled': 'activity',
  'registration.present': 'activity',
  'evaluation.opened': 'evaluation',
  'evaluation.answered': 'evaluation',
  'evaluation.closed': 'evaluation',
  'evaluation.proposed': 'evaluation',
  'evaluation.reviewed': 'evaluation',
}
