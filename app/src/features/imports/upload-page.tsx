import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import type { PageApi } from '@pilin/server/http/page-api'
import type { Refused } from '../../api/submit.ts'
import { Field } from '../../shell/field.tsx'
import { Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import styles from './import-page.module.css'
import { importTexts as texts } from './messages.ts'

type Imports = Awaited<ReturnType<PageApi['caller']['imports']['list']>>

type Props = { imports: Imports; refused: Refused | undefined }

/** Where a table of member units is uploaded; it is looked at before anything is changed. */
export function UploadPage({ imports: { organizationId, runs }, refused }: Props) {
  const home = `/organizations/${organizationId}`
  return (
    <div className={styles.page}>
      <p>
        <a href={`${home}/units`}>{texts.back}</a>
      </p>
      <h1>{texts.title}</h1>
      <p>{texts.intro}</p>
      <p>{texts.columns}</p>
      <p>{texts.existing}</p>
      <p>
        <a href={`${home}/units.xlsx`}>{texts.template}</a>
      </p>
      <form method="post" encType="multipart/form-data" noValidate>
        {refused && <Notice>{refused.refusal.sentence}</Notice>}
        <Field
          label={texts.file}
          error={refused?.refusal.fields.attachments}
          type="file"
          name="attachments"
          accept=".xlsx"
        />
        <SubmitButton>{texts.submit}</SubmitButton>
      </form>
      {runs.length > 0 && (
        <section aria-labelledby="runs">
          <h2 id="runs">{texts.runs}</h2>
          <ul className={styles.rows}>
            {runs.map(({ id, fileName, state, total, wrong, checkedBy, checkedOn }) => (
              <li key={id}>
                <p>
                  <a href={`${home}/units/import/${id}`}>{fileName}</a>
                </p>
                <p>{texts.run(formatFullDay(checkedOn), checkedBy, total, wrong > 0 ? 'WRONG' : state)}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
