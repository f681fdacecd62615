import { actionItemStateLabels } from '@pilin/domain/follow-up/action-item'
import { resolutionNumber } from '@pilin/domain/follow-up/numbering'
import type { ProjectRecordKind } from '@pilin/domain/joint-projects/schemas'
import { topicStateLabels } from '@pilin/domain/topics/vocabulary'
import type { ReactNode } from 'react'
import record from '../../shell/record-page.module.css'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { FileList } from '../files/file-list.tsx'
import { projectTexts as texts } from './messages.ts'
import type { Project } from './projects.ts'

/** What belongs to a project, by kind. */
export function Contents({ project }: { project: Project }) {
  const { topics, resolutions, actionItems, files, organization } = project
  const home = `/organizations/${organization.id}`
  const isEmpty = topics.length + resolutions.length + actionItems.length === 0
  const mayRemove = project.choices !== null
  return (
    <>
      {isEmpty && <p>{texts.nothing}</p>}
      <Group id="topics" heading={texts.topics} count={topics.length}>
        {topics.map(({ id, title, state }) => (
          <li key={id}>
            <a href={`${home}/topics/${id}`}>{title}</a>
            <span className={record.quiet}>{topicStateLabels[state]}</span>
            {mayRemove && <RemoveForm kind="TOPIC" recordId={id} text={title} />}
          </li>
        ))}
      </Group>
      <Group id="resolutions" heading={texts.resolutions} count={resolutions.length}>
        {resolutions.map(({ id, meetingId, year, serial, text, isLinked }) => (
          <li key={id}>
            <a href={`/meetings/${meetingId}/minutes`}>
              {resolutionNumber(year, serial)} {text}
            </a>
            {mayRemove && isLinked && <RemoveForm kind="RESOLUTION" recordId={id} text={text} />}
          </li>
        ))}
      </Group>
      <Group id="action-items" heading={texts.actionItems} count={actionItems.length}>
        {actionItems.map(({ id, text, person, state, dueOn, isOverdue, isLinked }) => (
          <li key={id}>
            <a href={`${home}/follow-up/${id}`}>{text}</a>
            <span className={record.quiet}>
              {person}，{texts.dueOn(dueOn)}，{isOverdue ? texts.overdue : actionItemStateLabels[state]}
            </span>
            {mayRemove && isLinked && <RemoveForm kind="ACTION_ITEM" recordId={id} text={text} />}
          </li>
        ))}
      </Group>
      {files.length > 0 && (
        <section className={record.section} aria-labelledby="files">
          <h2 id="files">{texts.files}</h2>
          <FileList files={files} />
        </section>
      )}
    </>
  )
}

function Group(props: { id: string; heading: string; count: number; children: ReactNode }) {
  if (props.count === 0) return null
  return (
    <section className={record.section} aria-labelledby={props.id}>
      <h2 id={props.id}>
        {props.heading}（{props.count}）
      </h2>
      <ul className={record.list}>{props.children}</ul>
    </section>
  )
}

function RemoveForm({ kind, recordId, text }: { kind: ProjectRecordKind; recordId: string; text: string }) {
  return (
    <form method="post" aria-label={`${texts.remove}：${text}`}>
      <input type="hidden" name="intent" value="remove" />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="recordId" value={recordId} />
      <SubmitButton>{texts.remove}</SubmitButton>
    </form>
  )
}
