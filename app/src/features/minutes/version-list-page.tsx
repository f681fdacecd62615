import type { PageApi } from '@pilin/server/http/page-api'
import type { Refused } from '../../api/submit.ts'
import { ChoiceField, Field } from '../../shell/field.tsx'
import { Done, Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { versionTexts as texts, versionName } from './version-messages.ts'
import styles from './version-pages.module.css'

type VersionList = Awaited<ReturnType<PageApi['caller']['minutes']['versions']['list']>>

type Props = { list: VersionList; notice: string | undefined; refused: Refused | undefined }

/** Every version of a record: to look at, to compare, to keep another one. */
export function VersionListPage({ list, notice, refused }: Props) {
  const home = `/meetings/${list.meeting.id}/minutes`
  return (
    <div className={styles.page}>
      <p className={styles.back}>
        <a href={home}>{texts.toMinutes}</a>
      </p>
      <p className={styles.quiet}>{list.meeting.title}</p>
      <h1>{texts.heading}</h1>
      {notice && <Done>{notice}</Done>}
      <section aria-labelledby="kept">
        <h2 id="kept">{texts.kept}</h2>
        <p className={styles.quiet}>{list.versions.length > 0 ? texts.note : texts.none}</p>
        <ol className={styles.list}>
          {list.versions.map((version) => (
            <li key={version.id}>
              <a href={`${home}/versions/${version.id}`}>{versionName(version)}</a>
              <span>{texts.by(version.byName)}</span>
            </li>
          ))}
        </ol>
      </section>
      {list.versions.length > 0 && <CompareForm list={list} action={`${home}/compare`} />}
      {list.abilities.name && <NameForm refused={refused} />}
    </div>
  )
}

function CompareForm({ list: { versions }, action }: { list: VersionList; action: string }) {
  const choices = versions.map((version) => (
    <option key={version.id} value={version.id}>
      {versionName(version)}
    </option>
  ))
  return (
    <section aria-labelledby="compare">
      <h2 id="compare">{texts.compareHeading}</h2>
      <form method="get" action={action}>
        <ChoiceField label={texts.from} name="from">
          {choices}
        </ChoiceField>
        <ChoiceField label={texts.to} name="to">
          <option value="">{texts.now}</option>
          {choices}
        </ChoiceField>
        <SubmitButton>{texts.compare}</SubmitButton>
      </form>
    </section>
  )
}

function NameForm({ refused }: { refused: Refused | undefined }) {
  const error = refused?.refusal.fields.name
  return (
    <section aria-labelledby="name">
      <h2 id="name">{texts.nameHeading}</h2>
      <form method="post" action="#name">
        {refused && !error && <Notice>{refused.refusal.sentence}</Notice>}
        <Field
          label={texts.name}
          hint={texts.nameHint}
          name="name"
          defaultValue={refused?.values.name}
          error={error}
        />
        <SubmitButton>{texts.save}</SubmitButton>
      </form>
    </section>
  )
}
