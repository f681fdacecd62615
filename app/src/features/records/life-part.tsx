import { Button } from '@mantine/core'
import { ActionForm } from '../meetings/action-form.tsx'
import page from '../meetings/page.module.css'
import { Unfold } from '../meetings/unfold.tsx'
import styles from './life-part.module.css'
import { lifeTexts as texts } from './messages.ts'
import type { Life } from './read-life.ts'

type Props = { life: Life; meetingId: string }

/** What belongs to the record beside its text: comments, supplements, the archive, the 会议纪要. */
export function LifePart({ life, meetingId }: Props) {
  const home = `/meetings/${meetingId}`
  const final = life.phase === 'FROZEN' || life.phase === 'ARCHIVED'
  if (life.phase === 'DRAFT' && life.comments.all === 0) return null
  return (
    <section className={page.panel} id="life" aria-labelledby="life-heading">
      <h2 id="life-heading">{final ? texts.heading : texts.comments}</h2>
      {(!final || life.comments.all > 0) && <Comments life={life} home={home} titled={final} />}
      {final && <Supplements life={life} home={home} />}
      {final && <Brief life={life} home={home} />}
      {final && <Archive life={life} />}
    </section>
  )
}

// The pages behind these links carry no scripts, so they are loaded as a whole.

function Comments({ life, home, titled }: { life: Life; home: string; titled: boolean }) {
  const { comments, abilities } = life
  return (
    <div className={styles.group}>
      {titled && <h3>{texts.comments}</h3>}
      <p>{texts.commentsNote(comments.open, comments.all)}</p>
      <a className={styles.way} href={`${home}/comments`}>
        {abilities.comment ? texts.toComment : texts.toComments}
      </a>
    </div>
  )
}

function Supplements({ life, home }: { life: Life; home: string }) {
  return (
    <div className={styles.group}>
      <h3>{texts.supplements}</h3>
      {life.supplements.length === 0 && <p>{texts.noSupplements}</p>}
      <ul>
        {life.supplements.map(({ id, title, state, writtenOn }) => (
          <li key={id}>
            <a className={styles.way} href={`${home}/supplements/${id}`}>
              {title}
            </a>{' '}
            <span className={styles.quiet}>{texts.supplementOn(writtenOn, state)}</span>
          </li>
        ))}
      </ul>
      {life.abilities.supplement && (
        <a className={styles.way} href={`${home}/supplements/new`}>
          {texts.writeSupplement}
        </a>
      )}
    </div>
  )
}

function Brief({ life, home }: { life: Life; home: string }) {
  const { brief, abilities } = life
  if (!brief && !abilities.deriveBrief) return null
  return (
    <div className={styles.group}>
      <h3>{texts.brief}</h3>
      {brief && <p>{brief.number ? texts.briefIssued(brief.number) : texts.briefDraft}</p>}
      <a className={styles.way} href={`${home}/brief`}>
        {brief ? texts.readBrief : texts.deriveBrief}
      </a>
    </div>
  )
}

function Archive({ life: { archive, abilities } }: { life: Life }) {
  if (!archive && !abilities.archive) return null
  return (
    <div className={styles.group} id="archive">
      <h3>{texts.archive}</h3>
      {archive && <p>{texts.archived(archive.number, archive.by, archive.at)}</p>}
      {abilities.archive && (
        <Unfold summary={texts.archive} intent="archive">
          <p>{texts.archiveNote}</p>
          <ActionForm intent="archive" anchor="archive">
            {() => <Button type="submit">{texts.archiveSure}</Button>}
          </ActionForm>
        </Unfold>
      )}
    </div>
  )
}
