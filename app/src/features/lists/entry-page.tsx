import type { ReactNode } from 'react'
import type { Refused } from '../../api/submit.ts'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { OrganizationHeading } from '../organizations/organization-heading.tsx'
import type { OrganizationPageName } from '../organizations/organization-ways.ts'
import { type FormState, PlainForm, UnitField } from './list-parts.tsx'
import styles from './lists.module.css'
import type { Needs } from './lists.ts'
import { listTexts } from './messages.ts'

type Props = {
  list: Pick<Needs, 'organization' | 'units' | 'ownUnitId' | 'abilities'>
  current: OrganizationPageName
  texts: { add: string; note: string; mayNot: string; submit: string }
  /** What stands for no unit, for whoever keeps the lists. */
  none: string
  refused: Refused | undefined
  children(state: FormState): ReactNode
}

/** A page with one form that puts something new on a list. */
export function EntryPage({ list, current, texts, none, refused, children }: Props) {
  const { organization, units, ownUnitId, abilities } = list
  return (
    <div className={styles.page}>
      <OrganizationHeading organization={organization} current={current} />
      <h2>{texts.add}</h2>
      <p>{abilities.add ? texts.note : texts.mayNot}</p>
      {abilities.add && (
        <PlainForm intent="add" label={texts.add} refused={refused}>
          {(state) => (
            <>
              {abilities.keep && (
                <UnitField label={listTexts.unit} units={units} state={state} value={ownUnitId} none={none} />
              )}
              {children(state)}
              <SubmitButton>{texts.submit}</SubmitButton>
            </>
          )}
        </PlainForm>
      )}
    </div>
  )
}
