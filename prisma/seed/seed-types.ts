import type { Period } from '@pilin/domain/calendar/period'
import type { MeetingKind } from '@pilin/domain/meetings/vocabulary'
import type { OrganizationKind, OrganizationRoleKind, UnitKind } from '@pilin/domain/organizations/vocabulary'

/** Days are `YYYY-MM-DD`. Units and people are named by a `key`; a person's key is also the user name. */
export type OrganizationSeed = {
  /** Fixed, so that a second start finds the organization whatever it is called by then. */
  id: string
  kind: OrganizationKind
  name: string
  shortName: string
  foundedOn: string
  foundedTo: 'YEAR' | 'MONTH' | 'DAY'
  plaqueOn: string | null
  /** In the order in which they are listed. */
  units: readonly UnitSeed[]
  people: readonly PersonSeed[]
  roster: { period: Period; startsOn: string; holders: readonly { unit: string; person: string | null }[] }
  cadences: readonly { kind: MeetingKind; period: Period; usual?: UsualSeed }[]
  /** How the record of a kind of meeting begins, where it is not as everywhere. */
  openings: readonly { kind: MeetingKind; opening: string; phrases: readonly string[] }[]
}

/** When and where a series usually meets; weekdays count from 1 = Monday. */
export type UsualSeed = {
  ordinal: number
  weekday: number
  startTime: string
  minutes: number
  place: string
}

export type UnitSeed = {
  key: string
  kind: UnitKind
  name: string
  shortName: string
  province: string
  city: string
  district: string
  town: string
  placeholder: boolean
  memberFrom: string
}

export type PersonSeed = {
  key: string
  name: string
  unit: string
  office: string
  role: OrganizationRoleKind
  login: boolean
  /** A probationary member joined half a year ago, since that state lasts one year. */
  probationary: boolean
}

/** One passage of the minutes. `who` is a person's key. */
export type RecordBlock =
  | { type: 'speech'; who: string; text: string }
  | { type: 'note'; text: string }
  | { type: 'points'; items: readonly string[] }
  | { type: 'resolution'; text: string }
  | { type: 'action'; text: string; who: string; days: number; outcome: string }

export type TopicSeed = {
  title: string
  purpose: string
  unit: string
  presenter: string
  minutes: number
  record: readonly RecordBlock[]
}

/** A meeting as it is or will be held; the loader chooses its day. */
export type MeetingSeed = {
  title: string
  place: string
  startTime: string
  endTime: string
  recorder: string
  topics: readonly TopicSeed[]
  /** Other matters and the chair's closing words. */
  closing: readonly RecordBlock[]
}

/** A meeting that comes back every year on about the same day; `month` counts from 1. */
export type YearlyMeeting = { month: number; day: number; meeting: MeetingSeed }

/** Who did not come. */
export type AbsenceSeed = {
  onLeave: readonly { who: string; reason: string }[]
  absent: readonly string[]
}

/** What is on the table of a meeting that is still to be held. */
export type AgendaSeed = {
  accepted: readonly Omit<TopicSeed, 'record'>[]
  waiting: readonly Omit<TopicSeed, 'record'>[]
  replies: readonly { who: string; leave?: string }[]
}

/** A topic of the backlog, proposed some days ago; without an answer it waits. */
export type BacklogSeed = {
  title: string
  purpose: string
  who: string
  minutes: number
  daysAgo: number
  answer?: { reason: string; daysAgo: number } & (
    | { decision: 'DEFER' | 'DECLINE' }
    | { decision: 'MERGE'; into: string }
  )
}

/** A joint project; what belongs to it is found by its words. */
export type ProjectSeed = {
  name: string
  summary: string
  startedOn: string
  keeper: string
  words: string
  file: { name: string; text: string }
}

/** What is asked for, offered, taken on and carried out in a council; days count back from today. */
export type ListsSeed = {
  keeper: string
  needs: readonly {
    title: string
    description: string
    who: string
    source: 'UNIT' | 'STAFF'
    category: string
    place: string
    daysAgo: number
    /** Who takes it on, and whether that has been agreed. */
    claim?: { who: string; text: string; agreed: boolean }
  }[]
  resources: readonly {
    title: string
    description: string
    who: string
    category: string
    place: string
    conditions: string
    timed: boolean
    daysAgo: number
    /** Who has been given it, some days from now. */
    asked?: { who: string; text: string; inDays: number }
  }[]
  /** The list of this year; adopted by the latest resolution with these words. */
  serviceList: {
    words: string
    projects: readonly {
      name: string
      summary: string
      targetGroup: string
      place: string
      quarter: number
      responsible: string
      assistants: readonly string[]
      /** The title of the need from which it came. */
      need?: string
      note?: { who: string; text: string }
    }[]
  }
}

/** Somebody who speaks for the own unit, from a day to a day. */
export type ContactSeed = { who: string; from: string; until: string | null }

/** A unit that asks to join, what the secretariat asked in return, and the answer. */
export type ApplicationSeed = {
  unit: {
    kind: UnitKind
    name: string
    shortName: string
    province: string
    city: string
    district: string
    town: string
    address: string
  }
  contactName: string
  contactOffice: string
  contactPhone: string
  reason: string
  question: string
  answer: string
  daysAgo: number
}

/** A survey of a council, with the answers that came; days count back from today, below zero they are to come. */
export type SurveySeed = {
  /** Without its year, which is set before it. */
  title: string
  intro: string
  anonymous: boolean
  sites: readonly string[]
  opensDaysAgo: number
  closesDaysAgo: number
  questions: readonly {
    kind: 'SINGLE' | 'MULTIPLE' | 'NUMBER' | 'RATING' | 'LONG_TEXT'
    title: string
    options?: readonly string[]
    least?: number
    most?: number
  }[]
  /** Of a unit, by the key of its contact, or of somebody at a site; in the order of the questions, as a form sends them. */
  answers: readonly ({ who: string; sheet: readonly string[] } | { site: string; sheet: readonly string[] })[]
  /** Opinions with one of the words are put together and become a need. */
  groups: readonly { title: string; words: readonly string[]; category: string }[]
}

/** Brands and activities of a council; days count from today, backwards with a minus. */
export type ActivitiesSeed = {
  keeper: string
  brands: readonly { name: string; summary: string }[]
  activities: readonly {
    title: string
    summary: string
    place: string
    inDays: number
    startTime: string
    endTime: string
    places: number | null
    /** A unit; null for the council itself. */
    host: string | null
    brand: string
    /** The name of the project to which it belongs. */
    project: string | null
    openToVisitors: boolean
    people: readonly string[]
    groups: readonly { who: string; places: number }[]
    visitors: readonly string[]
    /** What it was like, of one that was held, and what people said about it. */
    held?: {
      note: { text: string; cost: number }
      served: readonly { satisfaction: number; effect: 'FULL' | 'PART' | 'NONE'; comment: string }[]
      units: readonly { who: string; satisfaction: number; comment: string }[]
    }
  }[]
}
/** What an organization shows to everybody: its words, and the parts beside them. */
export type PublicPageSeed = {
  about: string
  parts: readonly ('MEMBERS' | 'SERVICE_LIST' | 'ACTIVITIES' | 'RESULTS')[]
}

/** What the unit in the chair has to do in every term, and with which note it was ticked whenever it was due. */
export type DutySeed = {
  title: string
  due: 'FIRST_WEEK' | 'EACH_QUARTER' | 'LAST_WEEK'
  note?: string
}

/** A silent unit, named by one of its contacts, that the secretariat asked to take part. */
export type NudgeSeed = { who: string; reason: string; daysAgo: number }
