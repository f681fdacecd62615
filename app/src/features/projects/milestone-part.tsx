import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { Field } from '../../shell/field.tsx'
import { QuietButton, SubmitButton } from '../../shell/submit-button.tsx'
import { PlainForm, Section } from '../lists/list-parts.tsx'
import lists from '../lists/lists.module.css'
import { serviceProjectTexts as texts } from './messages.ts'
import styles from './projects.module.css'
import type { ServiceProject } from './projects.ts'

type Props = { project: ServiceProject; refused: Refused | undefined }

/** The milestones of a project: what is due when, and what was reached. */
export function MilestonePart({ project: { milestones, abilities }, refused }: Props) {
  return (
    <Section id="milestones" heading={texts.milestones}>
      {milestones.length === 0 && <p>{texts.noMilestones}</p>}
      <ul className={lists.list}>
        {milestones.map(({ id, title, dueOn, doneOn, isOverdue }) => (
          <li key={id} className={lists.card}>
            {title}
            <p className={isOverdue ? styles.stuck : lists.quiet}>
              {doneOn ? texts.done(doneOn) : texts.due(dueOn)}
              {isOverdue && `，${texts.overdue}`}
            </p>
            {abilities.run && (
              <PlainForm
                intent="mark"
                about={{ milestoneId: id, done: doneOn ? '' : 'true' }}
                label={title}
                refused={refused}
              >
                {() => <QuietButton>{doneOn ? texts.unmark : texts.mark}</QuietButton>}
              </PlainForm>
            )}
          </li>
        ))}
      </ul>
      {abilities.run && (
        <Disclosure summary={texts.addMilestone} open={refused?.intent === 'milestone'}>
          <PlainForm intent="milestone" label={texts.addMilestone} refused={refused}>
            {(state) => (
              <>
                <Field label={texts.milestoneTitle} {...state.field('title')} />
                <Field label={texts.dueOn} type="date" {...state.field('dueOn')} />
                <SubmitButton>{texts.addMilestone}</SubmitButton>
              </>
            )}
          </PlainForm>
        </Disclosure>
      )}
    </Section>
  )
}
