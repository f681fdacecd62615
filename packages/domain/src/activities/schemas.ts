import { z } from 'zod'
import { civilDate } from '../calendar/civil-date.ts'
import { civilTime } from '../calendar/shanghai.ts'
import { uploads } from '../files/schemas.ts'
import { optionalEmail } from '../notifications/schemas.ts'
import { line, optionalPassage, orNull, passage, ticked, uuid, wholeNumber } from '../text/bricks.ts'
import { activityLabels as labels, activityMessages as messages } from './messages.ts'

/** More than any hall of a council holds. */
export const mostPlaces = 5000
/** More people than a unit sends to one activity. */
export const mostOfUnit = 500
/** Yuan. */
const mostYuan = 100_000_000

/** A brand: a new one without an id; a retired one takes no more activities. */
export const setBrandInput = z.object({
  organizationId: uuid,
  brandId: orNull(uuid),
  name: line(labels.brand, 30),
  summary: optionalPassage(labels.summary, 500),
  retired: ticked,
})

const activityFields = {
  title: line(labels.title, 60),
  summary: optionalPassage(labels.summary, 1000),
  place: line(labels.place, 60),
  date: civilDate,
  startTime: civilTime,
  endTime: civilTime,
  /** Open: as many as come. */
  places: orNull(wholeNumber(labels.places, 1, mostPlaces)),
  brandId: orNull(uuid),
  projectId: orNull(uuid),
  hostUnitId: orNull(uuid),
  /** Whether people without an account may register by the public link. */
  openToVisitors: ticked,
}

type Times = { startTime: string; endTime: string }
const inOrder = ({ startTime, endTime }: Times) => endTime > startTime
const orderProblem = { path: ['endTime'], message: messages.endsBeforeItStarts }

export const addActivityInput = z
  .object({ organizationId: uuid, ...activityFields })
  .refine(inOrder, orderProblem)
export const editActivityInput = z
  .object({ activityId: uuid, ...activityFields })
  .refine(inOrder, orderProblem)
export type ActivityWords = Omit<z.output<typeof editActivityInput>, 'activityId'>

export const cancelActivityInput = z.object({ activityId: uuid, reason: passage(labels.reason, 200) })

/** What an activity was like, with photos and what it cost. */
export const noteActivityInput = z.object({
  activityId: uuid,
  text: passage(labels.note, 1000),
  cost: orNull(wholeNumber(labels.cost, 0, mostYuan)),
  attachments: uploads,
})

export const registerPersonInput = z.object({ activityId: uuid })

/** Places for several people of a unit; whoever keeps the lists may register any unit. */
export const registerUnitInput = z.object({
  activityId: uuid,
  unitId: orNull(uuid),
  places: wholeNumber(labels.groupPlaces, 1, mostOfUnit),
})

/** What somebody without an account writes; the number is how the office reaches them and how they check in. */
export const mobileNumber = z.preprocess(
  (value: string) => (typeof value === 'string' ? value.normalize('NFKC').replace(/[\s-]/g, '') : value),
  z.string({ error: messages.phone }).regex(/^1\d{10}$/, { error: messages.phone }),
)
export const registerVisitorInput = z.object({
  name: line(labels.name, 30),
  phone: mobileNumber,
  /** Optional: where letters about the activity go. */
  email: optionalEmail,
})
export type RegisterVisitorInput = z.output<typeof registerVisitorInput>

/** Another number of people of a unit that is registered. */
export const changeGroupInput = z.object({
  registrationId: uuid,
  places: wholeNumber(labels.groupPlaces, 1, mostOfUnit),
})

export const cancelRegistrationInput = z.object({ registrationId: uuid })

/** How many of a registration came; 0 takes it back. */
export const markPresentInput = z.object({
  registrationId: uuid,
  present: wholeNumber(labels.present, 0, mostOfUnit),
})

/** Behind a scanned code, for whoever is not signed in. */
export const visitorCheckInInput = z.object({ phone: mobileNumber })
