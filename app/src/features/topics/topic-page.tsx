import type { ReactNode } from 'react'
import type { Refused } from '../../api/submit.ts'
import { Done } from '../../shell/notice.tsx'
import { projectTexts } from '../joint-projects/messages.ts'
import type { Projects } from '../joint-projects/projects.ts'
import { AnswerText } from './answer-text.tsx'
import { DecidePart } from './decide-part.tsx'
import { FilesPart } from './files-part.tsx'
import { topicPageTexts as texts, topicTexts } from './messages.ts'
import { OwnPart } from './own-part.tsx'
import { TopicFacts } from './topic-facts.tsx'
import styles from './topic-page.module.css'
import type { TopicPageData } from './topics.ts'

type Props = {
  topic: TopicPageData
  /** The joint projects that it belongs to. */
  projects: Projects['projects']
  /** Where it came from and what came of it, which a higher domain shows. */
  chain: ReactNode
  refused: Refused | undefined
  /** What was done just now. */
  notice: 'proposed' | 'saved' | null
}

/** One topic: what it is about, its papers, its way so far, the answer, and what the reader may do with it. */
export function TopicPage({ topic, projects, chain, refused, notice }: Props) {
  return (
    <div className={styles.page}>
      <p className={styles.back}>
        <a href={`/organizations/${topic.organization.id}/topics`}>{topicTexts.back}</a>
      </p>
      <h1>{topic.title}</h1>
      {notice && !refused && <Done>{texts[notice]}</Done>}
      <TopicFacts topic={topic} />
      {chain}
      <FilesPart topic={topic} refused={refused} />
      <Answer topic={topic} />
      <Merged topic={topic} />
      <Way topic={topic} />
      <OwnProjects organizationId={topic.organization.id} projects={projects} />
      <DecidePart topic={topic} refused={refused} />
      {topic.abilities.change && <OwnPart topic={topic} refused={refused} />}
    </div>
  )
}

function Answer({ topic }: { topic: TopicPageData }) {
  const { answer, comesBack } = topic
  return (
    <section className={styles.section} aria-labelledby="answer">
      <h2 id="answer">{texts.answer}</h2>
      {answer || comesBack ? <AnswerText topic={topic} /> : <p>{texts.noAnswer}</p>}
    </section>
  )
}

function Merged({ topic: { merged, organization } }: { topic: TopicPageData }) {
  if (merged.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="merged">
      <h2 id="merged">{topicTexts.merged}</h2>
      <ul>
        {merged.map(({ id, title, unit, proposedBy }) => (
          <li key={id}>
            <a href={`/organizations/${organization.id}/topics/${id}`}>{title}</a>（
            {topicTexts.proposedBy(unit, proposedBy)}）
          </li>
        ))}
      </ul>
    </section>
  )
}

function Way({ topic: { appearances } }: { topic: TopicPageData }) {
  if (appearances.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="way">
      <h2 id="way">{texts.way}</h2>
      <ul>
        {appearances.map(({ id, meeting, state, hasExtract }) => (
          <li key={id}>
            <a href={`/meetings/${meeting.id}`}>{meeting.title}</a>（{texts.wayState[state]}）
            {hasExtract && (
              <p>
                <a href={`/extracts/${id}`}>{texts.extract}</a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function OwnProjects(props: { organizationId: string; projects: Projects['projects'] }) {
  if (props.projects.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="projects">
      <h2 id="projects">{projectTexts.ofTopic}</h2>
      <ul>
        {props.projects.map(({ id, name }) => (
          <li key={id}>
            <a href={`/organizations/${props.organizationId}/projects/${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
