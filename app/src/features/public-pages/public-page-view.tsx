import { organizationKindLabels, unitKindLabels } from '@pilin/domain/organizations/vocabulary'
import { projectStateLabels } from '@pilin/domain/projects/vocabulary'
import type { ReactNode } from 'react'
import { formatKnownDate } from '../../shell/dates.ts'
import { publicPageTexts as texts } from './messages.ts'
import styles from './public-page.module.css'
import type { PublicPageData } from './public-page.ts'

/** An organization as everybody may see it: the parts that it publishes, in a fixed order. */
export function PublicPageView({ page }: { page: PublicPageData }) {
  const { name, about, members, serviceList, activities, results } = page
  return (
    <div className={styles.page}>
      <h1>{name}</h1>
      {about && (
        <>
          <p className={styles.quiet}>
            {organizationKindLabels[about.kind]}，
            {texts.founded(formatKnownDate(about.foundedOn, about.foundedTo))}
          </p>
          <p className={styles.text}>{about.text}</p>
        </>
      )}
      {activities && <Activities activities={activities} />}
      {serviceList && <ServiceList list={serviceList} />}
      {results && <Results results={results} />}
      {members && <Members members={members} />}
      {page.takesApplications && (
        <p className={styles.address}>
          <a href={`/apply/${page.id}`}>{texts.apply}</a>
        </p>
      )}
    </div>
  )
}

function Part({ id, heading, children }: { id: string; heading: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {children}
    </section>
  )
}

function Members({ members }: { members: NonNullable<PublicPageData['members']> }) {
  return (
    <Part id="members" heading={texts.members(members.length)}>
      <ul className={styles.list}>
        {members.map(({ id, name, kind, district }) => (
          <li key={id}>
            <p>{name}</p>
            <p className={styles.quiet}>
              {[...(kind === 'OTHER' ? [] : [unitKindLabels[kind]]), district].join('，')}
            </p>
          </li>
        ))}
      </ul>
    </Part>
  )
}

function ServiceList({ list }: { list: NonNullable<PublicPageData['serviceList']> }) {
  const { year, projects } = list
  return (
    <Part id="service-list" heading={texts.serviceList(year)}>
      <ul className={styles.list}>
        {projects.map(({ id, name, quarter, state, responsible, targetGroup, place }) => (
          <li key={id}>
            <h3>{name}</h3>
            <p>
              {texts.quarter(year, quarter)}，{projectStateLabels[state]}
            </p>
            <p className={styles.quiet}>
              {[texts.responsible(responsible), ...aboutOf({ targetGroup, place })].join('；')}
            </p>
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Activities({ activities }: { activities: NonNullable<PublicPageData['activities']> }) {
  return (
    <Part id="activities" heading={texts.activities}>
      {activities.length === 0 && <p>{texts.noActivities}</p>}
      <ul className={styles.list}>
        {activities.map(({ id, title, time, place, brand, isFull }) => (
          <li key={id}>
            <h3>{brand ? `${brand}：${title}` : title}</h3>
            <p>{time}</p>
            <p className={styles.quiet}>{texts.place(place)}</p>
            <p className={styles.address}>
              <a href={`/activities/${id}`}>{isFull ? texts.waitingList : texts.register}</a>
            </p>
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Results({ results }: { results: NonNullable<PublicPageData['results']> }) {
  const { needsMet, projectsDone, projects } = results
  return (
    <Part id="results" heading={texts.results}>
      <p>{texts.resultsSum(needsMet, projectsDone)}</p>
      <ul className={styles.list}>
        {projects.map(({ id, name, targetGroup, endedOn, judgement }) => (
          <li key={id}>
            <h3>{name}</h3>
            <p className={styles.quiet}>
              {[...(endedOn ? [texts.endedOn(endedOn)] : []), ...aboutOf({ targetGroup, place: '' })].join(
                '；',
              )}
            </p>
            {judgement && <p>{texts.judged(judgement)}</p>}
          </li>
        ))}
      </ul>
    </Part>
  )
}

/** For whom and where, as far as that is known. */
function aboutOf({ targetGroup, place }: { targetGroup: string; place: string }): string[] {
  return [...(targetGroup ? [texts.target(targetGroup)] : []), ...(place ? [texts.place(place)] : [])]
}
