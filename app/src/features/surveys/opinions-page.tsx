import type { Refused } from '../../api/submit.ts'
import { ChoiceField, Field } from '../../shell/field.tsx'
import { Done } from '../../shell/notice.tsx'
import { QuietButton, SubmitButton } from '../../shell/submit-button.tsx'
import { type FormState, PlainForm, Section } from '../lists/list-parts.tsx'
import lists from '../lists/lists.module.css'
import { surveyTexts, resultTexts as texts } from './messages.ts'
import { GroupList } from './opinion-groups.tsx'
import styles from './surveys.module.css'
import { type Opinions, surveyPath } from './surveys.ts'

type Props = {
  data: Opinions
  /** Only opinions with these are listed, and all of them are ticked. */
  words: string
  saved: boolean
  refused: Refused | undefined
}

/** Open answers are put together by hand, many at once, and their groups become needs. */
export function OpinionsPage({ data, words, saved, refused }: Props) {
  const { organization, total } = data
  const waiting = withWords(data.waiting, words)
  return (
    <div className={lists.page}>
      <p>
        <a href={surveyPath(organization.id, data.id)}>{texts.back}</a>
      </p>
      <h1>
        {texts.grouping}：{data.title}
      </h1>
      {saved && !refused && <Done>{surveyTexts.saved}</Done>}
      <p className={lists.quiet}>{texts.groupNote}</p>
      {data.waiting.length === 0 ? (
        <p>{total === 0 ? texts.noOpinions : texts.allGrouped}</p>
      ) : (
        <FilterForm words={words} found={waiting.length > 0} />
      )}
      {waiting.map((question) => (
        <Section
          key={question.questionId}
          id={question.questionId}
          heading={texts.waiting(question.title, question.opinions.length)}
        >
          <PlainForm
            intent="group"
            about={{ questionId: question.questionId }}
            label={texts.waiting(question.title, question.opinions.length)}
            refused={refused}
          >
            {(state) => (
              <GroupFields question={question} groups={data.groups} isFiltered={words !== ''} state={state} />
            )}
          </PlainForm>
        </Section>
      ))}
      <GroupList data={data} refused={refused} />
    </div>
  )
}

type FieldsProps = {
  question: Opinions['waiting'][number]
  groups: Opinions['groups']
  isFiltered: boolean
  state: FormState
}

type Waiting = Opinions['waiting']

/** The opinions with certain words; without any, all. */
function withWords(waiting: Waiting, words: string): Waiting {
  return waiting
    .map((question) => ({
      ...question,
      opinions: question.opinions.filter(({ text }) => text.includes(words)),
    }))
    .filter(({ opinions }) => opinions.length > 0)
}

/** Narrows the list to opinions with certain words, so that many are ticked at once without a script. */
function FilterForm({ words, found }: { words: string; found: boolean }) {
  return (
    <>
      <form method="get" className={lists.narrow}>
        <Field label={texts.filter} name="words" defaultValue={words} />
        <QuietButton>{texts.submitFilter}</QuietButton>
      </form>
      {words !== '' && (
        <p>
          {found ? texts.filtered(words) : texts.notFound(words)} <a href="?words=">{texts.all}</a>
        </p>
      )}
    </>
  )
}

function GroupFields({ question, groups, isFiltered, state }: FieldsProps) {
  const all = question.opinions.map(({ answerId }) => answerId)
  const ticked = state.kept('answerIds', isFiltered ? all.join(',') : '').split(',')
  const error = state.error('answerIds')
  return (
    <>
      <fieldset className={styles.opinions}>
        <legend>{texts.choose}</legend>
        {error && <p className={styles.error}>{error}</p>}
        {question.opinions.map(({ answerId, text, from }) => (
          <label key={answerId} className={styles.choice}>
            <input
              type="checkbox"
              name="answerIds"
              value={answerId}
              defaultChecked={ticked.includes(answerId)}
            />
            <span>{texts.from(text, from)}</span>
          </label>
        ))}
      </fieldset>
      {groups.length > 0 && (
        <ChoiceField label={texts.group} {...state.field('groupId')}>
          <option value="">{texts.newGroup}</option>
          {groups.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </ChoiceField>
      )}
      <Field label={texts.groupTitle} {...state.field('title')} />
      <SubmitButton>{texts.submitGroup}</SubmitButton>
    </>
  )
}
