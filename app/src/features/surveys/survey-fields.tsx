import { Field, TextField } from '../../shell/field.tsx'
import type { FormState } from '../lists/list-parts.tsx'
import lists from '../lists/lists.module.css'
import { surveyTexts as texts } from './messages.ts'
import type { Survey } from './surveys.ts'

type Known = Pick<Survey, 'title' | 'year' | 'intro' | 'anonymous' | 'opensOn' | 'closesOn' | 'openedOn'>
type Props = { state: FormState; survey?: Known; year: number }

/** Name, words and days of a survey. What was promised when it was opened is not offered any more. */
export function SurveyFields({ state, survey, year }: Props) {
  const isOpened = survey !== undefined && survey.openedOn !== null
  const { field } = state
  return (
    <>
      <Field label={texts.name} {...field('title', survey?.title)} />
      <Field label={texts.year} inputMode="numeric" {...field('year', `${survey?.year ?? year}`)} />
      <TextField label={texts.intro} {...field('intro', survey?.intro)} />
      <div className={lists.row}>
        {isOpened ? (
          <input type="hidden" name="opensOn" value={survey.opensOn} />
        ) : (
          <Field label={texts.opensOn} type="date" {...field('opensOn', survey?.opensOn)} />
        )}
        <Field label={texts.closesOn} type="date" {...field('closesOn', survey?.closesOn)} />
      </div>
      {isOpened ? (
        <input type="hidden" name="anonymous" value={survey.anonymous ? 'true' : ''} />
      ) : (
        <>
          <label className={lists.box}>
            <input
              type="checkbox"
              name="anonymous"
              value="true"
              defaultChecked={state.kept('anonymous', survey?.anonymous ? 'true' : '') === 'true'}
            />
            {texts.anonymousBox}
          </label>
          <p className={lists.quiet}>{texts.anonymousHint}</p>
        </>
      )}
    </>
  )
}
