import type { Refused } from '../../api/submit.ts'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { PlainForm } from '../lists/list-parts.tsx'
import lists from '../lists/lists.module.css'
import { OrganizationHeading } from '../organizations/organization-heading.tsx'
import type { ActivityList } from './activities.ts'
import { ActivityFields } from './activity-fields.tsx'
import { activityTexts as texts } from './messages.ts'

/** The form with which an activity is announced. */
export function ActivityNewPage({ data, refused }: { data: ActivityList; refused: Refused | undefined }) {
  const { organization, abilities } = data
  return (
    <div className={lists.page}>
      <OrganizationHeading organization={organization} current="activities" />
      <h2>{texts.add}</h2>
      <p>{abilities.add ? texts.addNote : texts.mayNot}</p>
      {abilities.add && (
        <PlainForm intent="add" label={texts.add} refused={refused}>
          {(state) => (
            <>
              <ActivityFields state={state} data={{ ...data, keeps: abilities.keep }} />
              <p>
                <SubmitButton>{texts.submitAdd}</SubmitButton>
              </p>
            </>
          )}
        </PlainForm>
      )}
    </div>
  )
}
