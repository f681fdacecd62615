import { weekdayNames } from '@pilin/domain/calendar/messages'
import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import { resourceFilterLabels } from '@pilin/domain/lists/filters'
import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { TextField } from '../../shell/field.tsx'
import { Done } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { ClaimList, TimeFields } from './claim-list.tsx'
import { Facts, PlainForm, Section, UnitField } from './list-parts.tsx'
import styles from './lists.module.css'
import type { Resource } from './lists.ts'
import { claimTexts, listTexts, resourceTexts as texts } from './messages.ts'
import { ResourceFields } from './resource-fields.tsx'
import { Suggestions } from './suggestions.tsx'

type Props = { resource: Resource; refused: Refused | undefined; notice?: 'entered' | 'saved' | null }

/** A resource: its conditions and times, who has it when, who asks for it, and which needs it could serve. */
export function ResourcePage({ resource, refused, notice }: Props) {
  const home = `/organizations/${resource.organization.id}`
  return (
    <div className={styles.page}>
      <p>
        <a href={`${home}/resources`}>{texts.back}</a>
      </p>
      <h1>{resource.title}</h1>
      {notice && !refused && <Done>{notice === 'entered' ? texts.entered : listTexts.saved}</Done>}
      <ResourceFacts resource={resource} />
      {resource.timed && <TakenTimes resource={resource} />}
      <Section id="claims" heading={claimTexts.heading}>
        {resource.claims.length === 0 && <p>{claimTexts.noneAsked}</p>}
        <ClaimList claims={resource.claims} refused={refused} />
        <AskForm resource={resource} refused={refused} />
      </Section>
      <Suggestions
        heading={texts.suggestions}
        suggestions={resource.suggestions}
        hrefOf={(id) => `${home}/needs/${id}`}
      />
      {resource.abilities.change && <OwnForms resource={resource} refused={refused} />}
    </div>
  )
}

function ResourceFacts({ resource }: { resource: Resource }) {
  const { offer, conditions, description, place, endedOn } = resource
  const days = offer.weekdays.map((each) => weekdayNames[each - 1]).join('、')
  const hours = `${offer.opensAt ?? '00:00'}–${offer.closesAt ?? '24:00'}`
  return (
    <Facts
      rows={[
        ...(endedOn
          ? [
              [
                resourceFilterLabels.ended,
                `${resource.reason}（${resource.endedBy}，${formatFullDay(endedOn)}）`,
              ] as const,
            ]
          : []),
        [texts.owner, texts.by(resource.unit)],
        [texts.registered, `${resource.enteredBy}，${formatFullDay(resource.enteredOn)}`],
        [listTexts.category, resource.category?.name ?? listTexts.none],
        ...(place ? [[texts.place, place] as const] : []),
        ...(conditions ? [[texts.conditionsLabel, conditions] as const] : []),
        [texts.offered, listTexts.span(offer.from, offer.until)],
        [texts.days, days || texts.everyDay],
        ...(offer.opensAt || offer.closesAt ? [[texts.hours, hours] as const] : []),
        ...(description ? [[texts.description, description] as const] : []),
      ]}
    />
  )
}

function TakenTimes({ resource: { taken } }: { resource: Resource }) {
  return (
    <Section id="taken" heading={texts.taken}>
      {taken.length === 0 && <p>{texts.free}</p>}
      <ul>
        {taken.map(({ id, when, unit }) => (
          <li key={id}>
            {when} {unit}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function AskForm({ resource, refused }: { resource: Resource; refused: Refused | undefined }) {
  if (resource.claimFor.length === 0) return null
  return (
    <Disclosure summary={claimTexts.ask} open={refused?.intent === 'ask'}>
      <p className={styles.quiet}>{claimTexts.askNote}</p>
      <PlainForm intent="ask" label={claimTexts.ask} refused={refused}>
        {(state) => (
          <>
            <UnitField
              label={claimTexts.unit}
              units={resource.claimFor}
              state={state}
              value={resource.ownUnitId}
            />
            {resource.timed && <TimeFields state={state} />}
            <TextField label={claimTexts.say} hint={claimTexts.sayHint} {...state.field('text')} />
            <SubmitButton>{claimTexts.submitAsk}</SubmitButton>
          </>
        )}
      </PlainForm>
    </Disclosure>
  )
}

function OwnForms({ resource, refused }: { resource: Resource; refused: Refused | undefined }) {
  return (
    <div className={styles.section}>
      <Disclosure summary={texts.edit} open={refused?.intent === 'edit'}>
        <PlainForm intent="edit" label={texts.edit} refused={refused}>
          {(state) => (
            <>
              <ResourceFields state={state} categories={resource.categories} resource={resource} />
              <SubmitButton>{texts.submitEdit}</SubmitButton>
            </>
          )}
        </PlainForm>
      </Disclosure>
      <Disclosure summary={texts.end} open={refused?.intent === 'end'}>
        <p className={styles.quiet}>{texts.endNote}</p>
        <PlainForm intent="end" label={texts.end} refused={refused}>
          {(state) => (
            <>
              <TextField label={listTexts.reason} {...state.field('reason')} />
              <SubmitButton>{texts.submitEnd}</SubmitButton>
            </>
          )}
        </PlainForm>
      </Disclosure>
    </div>
  )
}
