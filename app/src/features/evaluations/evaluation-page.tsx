import { averageText } from '@pilin/domain/evaluations/result'
import { evaluationSideLabels, reviewFindingLabels } from '@pilin/domain/evaluations/vocabulary'
import type { ReactNode } from 'react'
import type { Refused } from '../../api/submit.ts'
import { Done } from '../../shell/notice.tsx'
import { ExportLinks } from '../documents/export-link.tsx'
import { Facts, Section } from '../lists/list-parts.tsx'
import lists from '../lists/lists.module.css'
import table from '../projects/projects.module.css'
import { AnswerForms, KeepForms, ReviewForm } from './evaluation-forms.tsx'
import styles from './evaluations.module.css'
import type { Evaluation } from './evaluations.ts'
import { evaluationTexts as texts } from './messages.ts'

type Props = {
  evaluation: Evaluation
  /** The public link and its drawing, while answers are taken and for whoever keeps it. */
  link: { address: string; picture: string } | null
  chain: ReactNode
  refused: Refused | undefined
  saved: boolean
}

/** An evaluation: the result by side, where it came from, what people wrote, and the second look. */
export function EvaluationPage({ evaluation, link, chain, refused, saved }: Props) {
  const { organization, about, title, result, comments } = evaluation
  const home = `/organizations/${organization.id}`
  const back = about.kind === 'PROJECT' ? `service-list/${about.id}` : `activities/${about.id}`
  return (
    <div className={lists.page}>
      <p>
        <a href={`${home}/${back}`}>{texts.back[about.kind]}</a>
      </p>
      <h1>{texts.title(title)}</h1>
      {saved && !refused && <Done>{texts.saved}</Done>}
      <EvaluationFacts evaluation={evaluation} home={home} />
      {chain}
      {link && (
        <Section id="link" heading={texts.link}>
          <p>{texts.linkNote}</p>
          <p>
            <a href={link.address}>{link.address}</a>
          </p>
          <img className={styles.picture} src={link.picture} alt={texts.picture} />
        </Section>
      )}
      <AnswerForms evaluation={evaluation} refused={refused} />
      {result.length > 0 && (
        <ResultTable result={result} href={`${home}/evaluations/${evaluation.id}/answers.xlsx`} />
      )}
      {comments.length > 0 && (
        <Section id="comments" heading={texts.comments}>
          <ul className={lists.list}>
            {comments.map(({ id, side, unit, comment }) => (
              <li key={id} className={lists.card}>
                <p className={lists.quiet}>{texts.commentBy(evaluationSideLabels[side], unit)}</p>
                <p className={lists.words}>{comment}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <KeepForms evaluation={evaluation} refused={refused} />
      <ReviewForm evaluation={evaluation} refused={refused} />
    </div>
  )
}

function EvaluationFacts({ evaluation, home }: { evaluation: Evaluation; home: string }) {
  const { facts } = texts
  const { state, openedOn, closedOn, openedBy, sentence, topic } = evaluation
  const { reviewOn, reviewedOn, reviewedBy, reviewNote, finding, isReviewDue } = evaluation
  const state_ = closedOn ? texts.closed(closedOn) : texts.opened(openedOn)
  const review =
    reviewedOn && finding
      ? `${texts.reviewed(reviewedOn, reviewFindingLabels[finding])}${texts.reviewedBy(reviewedBy)}\n${reviewNote}`
      : reviewOn && `${texts.reviewOn(reviewOn)}${isReviewDue ? `，${texts.due}` : ''}`
  return (
    <Facts
      rows={[
        [facts.state, `${texts.state[state]}（${state_}）`],
        [facts.by, openedBy],
        [facts.result, sentence],
        ...(topic
          ? [
              [
                facts.topic,
                <a key="topic" href={`${home}/topics/${topic.id}`}>
                  {topic.title}
                </a>,
              ] as const,
            ]
          : []),
        ...(review ? [[facts.review, review] as const] : []),
      ]}
    />
  )
}

function ResultTable({ result, href }: { result: Evaluation['result']; href: string }) {
  const { columns } = texts
  return (
    <Section id="result" heading={texts.results}>
      <table className={table.table}>
        <thead>
          <tr>
            {Object.values(columns).map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {result.map(({ side, count, tenths, satisfied, effects }) => (
            <tr key={side}>
              <th scope="row">{evaluationSideLabels[side]}</th>
              <td data-label={columns.count}>{count}</td>
              <td data-label={columns.average}>{averageText(tenths)}</td>
              <td data-label={columns.satisfied}>{texts.percent(satisfied)}</td>
              <td data-label={columns.effects}>{texts.effects(effects.FULL, effects.PART, effects.NONE)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ExportLinks href={href} />
    </Section>
  )
}
