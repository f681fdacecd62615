import { applicationKindLabels, applicationStateLabels } from '@pilin/domain/admissions/vocabulary'
import { Disclosure } from '../../shell/disclosure.tsx'
import record from '../../shell/record-page.module.css'
import type { Applications } from './applications.ts'
import { applicationTexts as texts } from './messages.ts'

type Props = { list: Applications; publicAddress: string }

/** The applications of an organization: what waits for the secretariat, and what is settled. */
export function ApplicationsPage({ list, publicAddress }: Props) {
  const { organization, open, settled, takesApplications } = list
  const home = `/organizations/${organization.id}`
  const form = `/apply/${organization.id}`
  return (
    <div className={record.page}>
      <p>
        <a href={`${home}/units`}>{texts.back}</a>
      </p>
      <p className={record.quiet}>{organization.name}</p>
      <h1>{texts.heading}</h1>
      {takesApplications && (
        <p>
          {texts.publicForm}
          <a href={form}>{`${publicAddress}${form}`}</a>
        </p>
      )}
      <section aria-labelledby="open">
        <h2 id="open">{texts.open}</h2>
        {open.length === 0 && <p>{texts.none}</p>}
        <Lines applications={open} home={home} />
      </section>
      {settled.length > 0 && (
        <Disclosure summary={texts.settled}>
          <Lines applications={settled} home={home} />
        </Disclosure>
      )}
    </div>
  )
}

function Lines({ applications, home }: { applications: Applications['open']; home: string }) {
  return (
    <ul className={record.list}>
      {applications.map(({ id, kind, state, name, submittedOn }) => (
        <li key={id}>
          <a href={`${home}/applications/${id}`}>{name}</a>
          <p className={record.quiet}>
            {texts.lineOf(applicationKindLabels[kind], applicationStateLabels[state], submittedOn)}
          </p>
        </li>
      ))}
    </ul>
  )
}
