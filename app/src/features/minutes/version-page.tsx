import { checkCode } from '@pilin/domain/minutes/check-code'
import type { PageApi } from '@pilin/server/http/page-api'
import type { Refused } from '../../api/submit.ts'
import { Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import type { Person } from './read-minutes.ts'
import { SectionText } from './section-text.tsx'
import { textHeading, versionTexts as texts, versionName } from './version-messages.ts'
import styles from './version-pages.module.css'

type VersionView = Awaited<ReturnType<PageApi['caller']['minutes']['versions']['view']>>

type Props = { view: VersionView; people: Person[]; refused: Refused | undefined }

/** One version as it stood, and putting the draft back to it. */
export function VersionPage({ view: { meeting, version, abilities }, people, refused }: Props) {
  const home = `/meetings/${meeting.id}/minutes`
  return (
    <div className={styles.page}>
      <p className={styles.back}>
        <a href={`${home}/versions`}>{texts.toVersions}</a>
        <a href={`${home}/compare?from=${version.id}&to=`}>
          {texts.compared(versionName(version), texts.now)}
        </a>
      </p>
      <p className={styles.quiet}>{meeting.title}</p>
      <h1>{versionName(version)}</h1>
      <p className={styles.quiet} title={version.contentHash}>
        {texts.hash(checkCode(version.contentHash))}
        {texts.by(version.byName)}
      </p>
      <article className={styles.paper}>
        {version.texts.length === 0 && <p>{texts.empty}</p>}
        {version.texts.map((text) => (
          <section key={text.fragment} aria-label={textHeading(text)}>
            <h2>{textHeading(text)}</h2>
            <SectionText content={text.content} people={people} />
          </section>
        ))}
      </article>
      {abilities.restore && (
        <section aria-labelledby="restore">
          <h2 id="restore">{texts.restoreHeading}</h2>
          {refused && <Notice>{refused.refusal.sentence}</Notice>}
          <p>{texts.restoreNote}</p>
          <form method="post" action="#restore">
            <SubmitButton>{texts.restore}</SubmitButton>
          </form>
        </section>
      )}
    </div>
  )
}
