import { z } from 'zod'
import { type CivilDate, civilDate } from '../calendar/civil-date.ts'
import { contactLabels } from '../organizations/messages.ts'
import type { Span } from '../organizations/roster.ts'
import { optionalPhone, unitFields } from '../organizations/schemas.ts'
import { unitKind, unitKindLabels } from '../organizations/vocabulary.ts'
import { optionalLine, orNull } from '../text/bricks.ts'
import { rosterColumns } from './columns.ts'
import { importMessages as messages } from './messages.ts'
import type { TableRow } from './table.ts'

/** A day as people write it in a table: `2018-01-01`, `2018/1/1`, `2018.1.1`, `2018年1月1日`. */
const writtenDay = z.preprocess((value) => {
  const parts = typeof value === 'string' ? /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(value) : null
  return parts ? `${parts[1]}-${parts[2]?.padStart(2, '0')}-${parts[3]?.padStart(2, '0')}` : value
}, civilDate)

const kindOf = new Map<string, string>(unitKind.options.map((kind) => [unitKindLabels[kind], kind]))

const rowSchema = z
  .object({
    ...unitFields,
    kind: z.preprocess(
      (value) => kindOf.get(String(value)),
      z.enum(unitKind.options, { error: messages.kind(Object.values(unitKindLabels)) }),
    ),
    from: writtenDay,
    contact: optionalLine(contactLabels.name, 30),
    office: optionalLine(contactLabels.office, 30),
    phone: optionalPhone,
    contactFrom: orNull(writtenDay),
  })
  .refine(({ contact, office, phone, contactFrom }) => contact !== '' || !(office || phone || contactFrom), {
    path: ['contact'],
    message: messages.contactMissing,
  })
  .refine(({ from, contactFrom }) => contactFrom === null || contactFrom >= from, {
    path: ['contactFrom'],
    message: messages.contactBefore,
  })
export type ImportedRow = z.output<typeof rowSchema>

/** The memberships of a unit that the organization knows by name. */
export type KnownUnit = { name: string; memberships: readonly Span[] }

type Checked = { row: ImportedRow | undefined; problems: string[] }

/**
 * Opens a check of a table, row by row in its order: each row alone, against the rows before it, and against what the
 * organization knows. Every problem is a sentence; a row without any can be written.
 */
export function openRowCheck(known: readonly KnownUnit[], foundedOn: CivilDate): (row: TableRow) => Checked {
  const members = new Map(known.map(({ name, memberships }) => [name, memberships]))
  const seen = new Map<string, { line: number; unit: string; contacts: Map<string, number> }>()
  return ({ line, cells }) => {
    const parsed = rowSchema.safeParse(cells)
    if (!parsed.success) return { row: undefined, problems: sentencesOf(parsed.error) }
    const row = parsed.data
    const problems: string[] = []
    if (row.from < foundedOn) problems.push(messages.beforeFounding(foundedOn))
    problems.push(...membershipProblems(row.from, members.get(row.name) ?? []))
    const before = seen.get(row.name) ?? { line, unit: unitOf(row), contacts: new Map<string, number>() }
    if (before.unit !== unitOf(row)) problems.push(messages.unlike(before.line))
    const contactLine = before.contacts.get(row.contact)
    if (contactLine !== undefined) problems.push(messages.contactTwice(contactLine))
    before.contacts.set(row.contact, contactLine ?? line)
    seen.set(row.name, before)
    return { row, problems }
  }
}

/** A unit that is a member stays one since its day; one that has left may come back later. */
function membershipProblems(from: CivilDate, memberships: readonly Span[]): string[] {
  const last = memberships.at(-1)
  if (!last) return []
  if (last.until === null) return last.from === from ? [] : [messages.otherSince(last.from)]
  return from > last.until ? [] : [messages.beforeLeaving(last.until)]
}

function unitOf({ contact: _c, office: _o, phone: _p, contactFrom: _f, ...unit }: ImportedRow): string {
  return JSON.stringify(unit)
}

/** Each sentence with the heading of its column, where it does not name the field itself. */
function sentencesOf(error: z.ZodError): string[] {
  return error.issues.map(({ path, message }) => {
    const label = rosterColumns[path[0] as keyof typeof rosterColumns]
    return label === undefined || message.includes(label) ? message : `${label}：${message}`
  })
}
