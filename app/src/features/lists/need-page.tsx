import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import { needOutcomeLabels, needSourceLabels } from '@pilin/domain/lists/vocabulary'
import type { ReactNode } from 'react'
import type { Refused } from '../../api/submit.ts'
import { Done } from '../../shell/notice.tsx'
import { ClaimList } from './claim-list.tsx'
import { Facts, Section } from './list-parts.tsx'
import styles from './lists.module.css'
import type { Need } from './lists.ts'
import { claimTexts, listTexts, needTexts as texts } from './messages.ts'
import { ClaimForm, CloseForm, EditForm, MergeForm, ProposeForm } from './need-forms.tsx'
import { Suggestions } from './suggestions.tsx'

type Props = {
  need: Need
  refused: Refused | undefined
  notice: 'entered' | 'saved' | null
  /** What came of it, which a higher domain shows. */
  chain?: ReactNode
}

/** A need: who asked, who took it on, what could serve it, and what the reader may do with it. */
export function NeedPage({ need, refused, notice, chain }: Props) {
  const home = `/organizations/${need.organization.id}`
  return (
    <div className={styles.page}>
      <p>
        <a href={`${home}/needs`}>{texts.back}</a>
      </p>
      <h1>{need.title}</h1>
      {notice && !refused && <Done>{notice === 'entered' ? texts.entered : listTexts.saved}</Done>}
      <NeedFacts need={need} home={home} />
      {chain}
      <Merged need={need} home={home} />
      <Section id="claims" heading={claimTexts.heading}>
        {need.claims.length === 0 && <p>{claimTexts.none}</p>}
        <ClaimList claims={need.claims} refused={refused} />
        <ClaimForm need={need} refused={refused} />
      </Section>
      <Suggestions
        heading={texts.suggestions}
        suggestions={need.suggestions}
        hrefOf={(id) => `${home}/resources/${id}`}
      />
      <div className={styles.section}>
        <ProposeForm need={need} refused={refused} />
        <EditForm need={need} refused={refused} />
        <CloseForm need={need} refused={refused} />
        <MergeForm need={need} refused={refused} />
      </div>
    </div>
  )
}

function NeedFacts({ need, home }: { need: Need; home: string }) {
  const { outcome, endedOn, mergedInto } = need
  const state = need.waits
    ? `${texts.waiting}，${texts.age(need.age ?? 0)}`
    : outcome
      ? needOutcomeLabels[outcome]
      : texts.stateLabels[need.state]
  return (
    <Facts
      rows={[
        [texts.state, state],
        ...(endedOn
          ? [[listTexts.reason, `${need.reason}（${texts.ended(need.endedBy, endedOn)}）`] as const]
          : []),
        ...(mergedInto
          ? [
              [
                texts.mergedInto,
                <a key="into" href={`${home}/needs/${mergedInto.id}`}>
                  {mergedInto.title}
                </a>,
              ] as const,
            ]
          : []),
        [texts.source, needSourceLabels[need.source]],
        [texts.proposer, texts.by(need.unit, need.enteredBy)],
        [texts.proposedOn, formatFullDay(need.enteredOn)],
        [listTexts.category, need.category?.name ?? listTexts.none],
        ...(need.place ? [[texts.place, need.place] as const] : []),
        [texts.wished, listTexts.span(need.from, need.until)],
        ...(need.description ? [[texts.description, need.description] as const] : []),
      ]}
    />
  )
}

function Merged({ need: { merged }, home }: { need: Need; home: string }) {
  if (merged.length === 0) return null
  return (
    <Section id="merged" heading={texts.merged}>
      <ul>
        {merged.map(({ id, title, unit, enteredBy, enteredOn }) => (
          <li key={id}>
            <a href={`${home}/needs/${id}`}>{title}</a>（{texts.by(unit, enteredBy)}，
            {formatFullDay(enteredOn)}）
          </li>
        ))}
      </ul>
    </Section>
  )
}
