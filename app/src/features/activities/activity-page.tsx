import type { ReactNode } from 'react'
import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { TextField } from '../../shell/field.tsx'
import { Done } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { Facts, PlainForm } from '../lists/list-parts.tsx'
import lists from '../lists/lists.module.css'
import type { Activity } from './activities.ts'
import { placesText } from './activity-card.tsx'
import { ActivityFields } from './activity-fields.tsx'
import { ListPart } from './list-part.tsx'
import { activityTexts as texts } from './messages.ts'
import { NotesPart } from './notes-part.tsx'
import { RegistrationPart } from './registration-part.tsx'

type Props = {
  activity: Activity
  /** The public link and its drawing, for those who hold the activity. */
  link: { address: string; picture: string } | null
  /** What came of it, which a higher domain shows. */
  evaluations: ReactNode
  refused: Refused | undefined
  saved: boolean
}

/** An activity: when and where, one's own registration, who comes, what it was like and what came of it. */
export function ActivityPage({ activity, link, evaluations, refused, saved }: Props) {
  const { organization, abilities } = activity
  return (
    <div className={lists.page}>
      <p>
        <a href={`/organizations/${organization.id}/activities`}>{texts.back}</a>
      </p>
      <h1>{activity.title}</h1>
      {saved && !refused && <Done>{texts.saved}</Done>}
      <ActivityFacts activity={activity} />
      <RegistrationPart activity={activity} refused={refused} />
      {activity.list && <ListPart activity={activity} list={activity.list} link={link} refused={refused} />}
      <NotesPart activity={activity} refused={refused} />
      {evaluations}
      {abilities.change && <ChangePart activity={activity} refused={refused} />}
    </div>
  )
}

function ActivityFacts({ activity }: { activity: Activity }) {
  const { facts } = texts
  const { organization, phase, reason, brand, project, counts, spent, summary } = activity
  const home = `/organizations/${organization.id}`
  const waiting = counts.waiting > 0 ? `，${texts.waiting(counts.waiting)}` : ''
  return (
    <Facts
      rows={[
        [facts.state, texts.phases[phase]],
        ...(reason ? [[facts.reason, reason] as const] : []),
        [facts.time, activity.time],
        [facts.place, activity.place],
        [facts.host, activity.host],
        ...(brand
          ? [
              [
                facts.brand,
                <a key="brand" href={`${home}/brands`}>
                  {brand.name}
                </a>,
              ] as const,
            ]
          : []),
        ...(project
          ? [
              [
                facts.project,
                <a key="project" href={`${home}/service-list/${project.id}`}>
                  {project.name}
                </a>,
              ] as const,
            ]
          : []),
        [facts.places, `${placesText(activity)}${waiting}`],
        ...(counts.present > 0 ? [[facts.present, texts.people(counts.present)] as const] : []),
        ...(spent > 0 ? [[facts.spent, texts.yuan(spent)] as const] : []),
        ...(summary ? [[facts.summary, summary] as const] : []),
      ]}
    />
  )
}

function ChangePart({ activity, refused }: { activity: Activity; refused: Refused | undefined }) {
  const { abilities } = activity
  return (
    <div className={lists.section}>
      <Disclosure summary={texts.edit} open={refused?.intent === 'edit'}>
        <PlainForm intent="edit" label={texts.edit} refused={refused}>
          {(state) => (
            <>
              <ActivityFields
                state={state}
                data={{ ...activity, keeps: abilities.keep }}
                activity={activity}
              />
              <p>
                <SubmitButton>{texts.submitEdit}</SubmitButton>
              </p>
            </>
          )}
        </PlainForm>
      </Disclosure>
      <Disclosure summary={texts.cancel} open={refused?.intent === 'cancel'}>
        <PlainForm intent="cancel" label={texts.cancel} refused={refused}>
          {(state) => (
            <>
              <TextField label={texts.reason} {...state.field('reason')} />
              <SubmitButton>{texts.submitCancel}</SubmitButton>
            </>
          )}
        </PlainForm>
      </Disclosure>
    </div>
  )
}
