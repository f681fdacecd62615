import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { TextField } from '../../shell/field.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { PlainForm } from '../lists/list-parts.tsx'
import lists from '../lists/lists.module.css'
import { deskTexts as texts } from './messages.ts'
import type { Survey } from './surveys.ts'

/** The links of sites and for everybody, each with its code and how many came by it. */
export function LinkList({ survey: { links }, path }: { survey: Survey; path: string }) {
  if (links.length === 0) return null
  return (
    <>
      <h3>{texts.links}</h3>
      <ul>
        {links.map(({ id, name, answers }) => (
          <li key={id}>
            <a href={`${path}/links/${id}`}>{texts.linkOf(name || texts.publicLink, answers)}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Whom the survey asks. Boxes of units that have been asked stay ticked: the server keeps them. */
export function AudienceForm({ survey, refused }: { survey: Survey; refused: Refused | undefined }) {
  const { audience, units, openedOn } = survey
  return (
    <Disclosure summary={texts.setAudience} open={refused?.intent === 'audience'}>
      {openedOn && <p className={lists.quiet}>{texts.audienceStands}</p>}
      <PlainForm intent="audience" label={texts.setAudience} refused={refused}>
        {(state) => {
          // Until something is set, everybody is asked.
          const first = audience.isEmpty ? units.map(({ id }) => id) : audience.unitIds
          const ticked = state.kept('unitIds', first.join(',')).split(',')
          return (
            <>
              <fieldset className={lists.boxes}>
                <legend>{texts.units}</legend>
                {units.map(({ id, shortName }) => (
                  <label key={id} className={lists.box}>
                    <input type="checkbox" name="unitIds" value={id} defaultChecked={ticked.includes(id)} />
                    {shortName}
                  </label>
                ))}
              </fieldset>
              <TextField label={texts.sites} rows={5} {...state.field('sites', audience.sites.join('\n'))} />
              <p>
                <label className={lists.box}>
                  <input
                    type="checkbox"
                    name="isPublic"
                    value="true"
                    defaultChecked={state.kept('isPublic', audience.isPublic ? 'true' : '') === 'true'}
                  />
                  {texts.isPublic}
                </label>
              </p>
              <SubmitButton>{texts.submitAudience}</SubmitButton>
            </>
          )
        }}
      </PlainForm>
    </Disclosure>
  )
}
