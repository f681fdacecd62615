import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { Notice } from '../../shell/notice.tsx'
import { QuietButton, SubmitButton } from '../../shell/submit-button.tsx'
import { FileList } from '../files/file-list.tsx'
import { FilesField } from '../files/files-field.tsx'
import { topicFormTexts as texts, topicPageTexts } from './messages.ts'
import styles from './topic-page.module.css'
import type { TopicPageData } from './topics.ts'

type Props = { topic: TopicPageData; refused: Refused | undefined }

/** The papers of a topic; its proposer adds and removes them until it is taken up. */
export function FilesPart({ topic: { attachments, abilities }, refused }: Props) {
  if (attachments.length === 0 && !abilities.changeFiles) return null
  return (
    <section className={styles.section} aria-labelledby="attachments">
      <h2 id="attachments">{topicPageTexts.attachments}</h2>
      {attachments.length > 0 && <FileList files={attachments} />}
      {abilities.changeFiles && <ChangeFiles files={attachments} refused={refused} />}
    </section>
  )
}

function ChangeFiles({
  files,
  refused,
}: {
  files: { id: string; name: string }[]
  refused: Props['refused']
}) {
  const attaching = refused?.intent === 'attach' ? refused : undefined
  const removing = refused?.intent === 'removeFile' ? refused : undefined
  return (
    <Disclosure summary={texts.files} open={attaching !== undefined || removing !== undefined}>
      {removing && <Notice>{removing.refusal.sentence}</Notice>}
      {files.map(({ id, name }) => (
        <form key={id} method="post" className={styles.remove}>
          <input type="hidden" name="intent" value="removeFile" />
          <input type="hidden" name="fileId" value={id} />
          <QuietButton>{texts.removeFile(name)}</QuietButton>
        </form>
      ))}
      <form method="post" encType="multipart/form-data" noValidate>
        {attaching && <Notice>{attaching.refusal.sentence}</Notice>}
        <input type="hidden" name="intent" value="attach" />
        <FilesField label={texts.addFiles} refused={attaching} />
        <SubmitButton>{texts.attach}</SubmitButton>
      </form>
    </Disclosure>
  )
}
