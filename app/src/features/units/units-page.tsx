import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import { unitKindLabels } from '@pilin/domain/organizations/vocabulary'
import { formatKnownDate } from '../../shell/dates.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { Field } from '../../shell/field.tsx'
import { GrowthChart } from '../../shell/growth-chart.tsx'
import record from '../../shell/record-page.module.css'
import { QuietButton } from '../../shell/submit-button.tsx'
import { Downloads } from '../documents/downloads.tsx'
import { downloadTexts } from '../documents/messages.ts'
import { OrganizationHeading } from '../organizations/organization-heading.tsx'
import { unitTexts as texts } from './messages.ts'
import type { Roster, RosterUnit } from './units.ts'
import styles from './units-page.module.css'

type Props = { roster: Roster; wrongDay: string | undefined }

/** The members on any day: their number, how it grew, and each of them. */
export function UnitsPage({ roster, wrongDay }: Props) {
  const { organization, day, today, units, former, growth } = roster
  const home = `/organizations/${organization.id}`
  return (
    <div className={styles.page}>
      <OrganizationHeading organization={organization} current="units" />
      {roster.mayKeep && (
        <nav className={styles.ways} aria-label={texts.roster}>
          <a href={`${home}/applications`}>{texts.applications}</a>
          <a href={`${home}/units/import`}>{texts.import}</a>
        </nav>
      )}
      <DayForm day={day} today={today} home={home} wrongDay={wrongDay} />
      <p className={styles.number}>
        {texts.count(formatFullDay(day), roster.count)}
        {roster.suspendedCount > 0 && `，${texts.suspendedCount(roster.suspendedCount)}`}
      </p>
      <Downloads
        what={texts.rosterFile(formatFullDay(day))}
        files={[{ href: `${home}/units.xlsx?on=${day}`, format: downloadTexts.excel }]}
      />
      <section aria-labelledby="list">
        <h2 id="list">{texts.list}</h2>
        {units.length === 0 && <p>{texts.none}</p>}
        <ol className={styles.units}>
          {units.map((unit) => (
            <li key={unit.id}>
              <Unit unit={unit} home={home} describeDay={describedAs(organization)} />
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="growth">
        <h2 id="growth">{texts.growthHeading}</h2>
        <GrowthChart
          label={texts.growth}
          steps={growth}
          from={organization.foundedOn}
          to={today}
          describeDay={describedAs(organization)}
        />
      </section>
      {former.length > 0 && <Former former={former} home={home} describeDay={describedAs(organization)} />}
    </div>
  )
}

type DescribeDay = (day: CivilDate) => string

/** The founding is often known to the year only; what came later is known to the day. */
function describedAs({ foundedOn, foundedTo }: Roster['organization']): DescribeDay {
  return (day) => (day === foundedOn ? formatKnownDate(day, foundedTo) : formatFullDay(day))
}

function DayForm(props: { day: CivilDate; today: CivilDate; home: string; wrongDay: string | undefined }) {
  const { day, today, home, wrongDay } = props
  return (
    <form method="get" className={styles.day} noValidate>
      <Field label={texts.on} name="on" type="date" defaultValue={day} error={wrongDay} />
      <QuietButton>{texts.show}</QuietButton>
      {day !== today && (
        <p className={styles.back}>
          <a href={`${home}/units`}>{texts.today}</a>
        </p>
      )}
    </form>
  )
}

function Unit({ unit, home, describeDay }: { unit: RosterUnit; home: string; describeDay: DescribeDay }) {
  const { id, name, kind, place, from, until, suspension, contacts } = unit
  return (
    <>
      <a href={`${home}/units/${id}`}>{name}</a>
      {suspension && (
        <p className={styles.suspended}>
          {texts.suspendedSince(suspension.from, suspension.until, suspension.reason)}
        </p>
      )}
      <p className={styles.quiet}>
        {kind !== 'OTHER' && `${unitKindLabels[kind]}，`}
        {place.join(texts.placeSeparator)}，{texts.since(describeDay(from))}
        {until && `，${texts.leaves(until)}`}
      </p>
      <p className={styles.quiet}>{contacts.length > 0 ? texts.contacts(contacts) : texts.noContacts}</p>
    </>
  )
}

function Former(props: { former: Roster['former']; home: string; describeDay: DescribeDay }) {
  const { former, home, describeDay } = props
  return (
    <Disclosure summary={texts.former}>
      <ul className={record.list}>
        {former.map(({ id, name, from, until }) => (
          <li key={id}>
            <a href={`${home}/units/${id}`}>{name}</a>
            <p className={styles.quiet}>{until && texts.spanOf(describeDay(from), formatFullDay(until))}</p>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
