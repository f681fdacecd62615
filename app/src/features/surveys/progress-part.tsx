import type { Refused } from '../../api/submit.ts'
import { QuietButton, SubmitButton } from '../../shell/submit-button.tsx'
import { PlainForm } from '../lists/list-parts.tsx'
import lists from '../lists/lists.module.css'
import { surveyTexts, deskTexts as texts } from './messages.ts'
import styles from './surveys.module.css'
import type { Survey } from './surveys.ts'

type Props = { survey: Survey; refused: Refused | undefined }
type Invitation = Survey['invitations'][number]

/** Who has answered and who is silent, with a reminder for all of them and a link for each. */
export function ProgressPart({ survey, refused }: Props) {
  const { invitations, abilities } = survey
  if (invitations.length === 0) return null
  const silent = invitations.filter(({ answered }) => !answered)
  const inOrder = [...silent, ...invitations.filter(({ answered }) => answered)]
  return (
    <>
      <h3>{texts.progress}</h3>
      <p>{surveyTexts.silent(silent.length, invitations.length)}</p>
      {abilities.remind && (
        <PlainForm intent="remind" refused={refused}>
          {() => <SubmitButton>{texts.remind}</SubmitButton>}
        </PlainForm>
      )}
      <ul className={`${lists.list} ${styles.spaced}`}>
        {inOrder.map((invitation) => (
          <li key={invitation.id} className={lists.card}>
            <strong>{invitation.unit}</strong> <span className={lists.quiet}>{wordsOf(invitation)}</span>
            {!invitation.answered && abilities.change && (
              <PlainForm intent="link" about={{ invitationId: invitation.id }} refused={refused}>
                {() => (
                  <QuietButton aria-label={`${texts.issue}：${invitation.unit}`}>{texts.issue}</QuietButton>
                )}
              </PlainForm>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function wordsOf({ answered, answeredAt, remindedAt }: Invitation): string {
  if (answered) return answeredAt ? texts.answeredAt(answeredAt) : texts.answered
  return remindedAt ? texts.remindedAt(remindedAt) : texts.waiting
}
