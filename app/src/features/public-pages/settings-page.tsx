import { publicPartLabels } from '@pilin/domain/public-pages/schemas'
import type { Refused } from '../../api/submit.ts'
import { TextField } from '../../shell/field.tsx'
import { Done, Notice } from '../../shell/notice.tsx'
import { QuietButton, SubmitButton } from '../../shell/submit-button.tsx'
import { OrganizationHeading } from '../organizations/organization-heading.tsx'
import { settingTexts as texts } from './messages.ts'
import styles from './public-page.module.css'
import type { PublicSettings } from './public-page.ts'

type Props = { settings: PublicSettings; publicAddress: string; refused: Refused | undefined; saved: boolean }
type Part = PublicSettings['parts'][number]

/** What strangers may see, part by part; nothing until it is switched on. */
export function PublicSettingsPage({ settings, publicAddress, refused, saved }: Props) {
  const { organization, isPublic, parts } = settings
  const address = `/c/${organization.id}`
  return (
    <div className={styles.page}>
      <OrganizationHeading organization={organization} current="publicPage" />
      {saved && !refused && <Done>{texts.saved}</Done>}
      <p>{texts.explained}</p>
      <p className={styles.address}>
        {texts.address}
        {isPublic ? <a href={address}>{`${publicAddress}${address}`}</a> : `${publicAddress}${address}`}
      </p>
      {!isPublic && <p className={styles.quiet}>{texts.nothing}</p>}
      {parts.map((part) => (
        <PartSwitch key={part.part} setting={part} refused={refused} />
      ))}
    </div>
  )
}

function PartSwitch({ setting, refused }: { setting: Part; refused: Refused | undefined }) {
  const { part, published, changed, text } = setting
  const label = publicPartLabels[part]
  const own = refused?.values.part === part ? refused : undefined
  return (
    <section className={styles.part} aria-labelledby={`part-${part}`}>
      <h2 id={`part-${part}`}>{label}</h2>
      <p className={styles.quiet}>{texts.notes[part]}</p>
      <p>
        <span className={published ? styles.shown : styles.quiet}>
          {published ? texts.shown : texts.hidden}
        </span>
        {changed && <span className={styles.quiet}>，{texts.changed(changed.by, changed.on)}</span>}
      </p>
      <form method="post" noValidate aria-label={label}>
        {own && <Notice>{own.refusal.sentence}</Notice>}
        <input type="hidden" name="part" value={part} />
        {part === 'ABOUT' && (
          <TextField
            label={texts.text}
            hint={texts.textHint}
            name="text"
            rows={6}
            defaultValue={own?.values.text ?? text}
            error={own?.refusal.fields.text}
          />
        )}
        <div className={styles.buttons}>
          {(!published || part === 'ABOUT') && (
            <SubmitButton
              name="published"
              value="true"
              aria-label={part === 'ABOUT' ? undefined : texts.publishPart(label)}
            >
              {part === 'ABOUT' ? texts.saveText : texts.publish}
            </SubmitButton>
          )}
          {published && (
            <QuietButton name="published" value="" aria-label={texts.hidePart(label)}>
              {texts.hide}
            </QuietButton>
          )}
        </div>
      </form>
    </section>
  )
}
