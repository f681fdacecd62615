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

/** What an organization shows to everybody: its words, and the parts beside them. */
export type PublicPageSeed = {
  about: string
  parts: readonly ('MEMBERS' | 'SERVICE_LIST' | 'ACTIVITIES' | 'RESULTS')[]
}

/** A silent unit, named by one of its contacts, that the secretariat asked to take part. */
export type NudgeSeed = { who: string; reason: string; daysAgo: number }
