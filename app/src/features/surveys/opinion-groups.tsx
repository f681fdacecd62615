import type { Refused } from '../../api/submit.ts'
import controls from '../../shell/controls.module.css'
import { Disclosure } from '../../shell/disclosure.tsx'
import { QuietButton, SubmitButton } from '../../shell/submit-button.tsx'
import { CategoryField, type FormState, PlainForm, Section } from '../lists/list-parts.tsx'
import lists from '../lists/lists.module.css'
import { fromNeedsPath } from '../projects/projects.ts'
import { resultTexts as texts } from './messages.ts'
import styles from './surveys.module.css'
import type { Opinions } from './surveys.ts'

/** A group with more opinions than this is folded, so that the page of a large round stays short. */
const mostUnfolded = 5

type Props = { data: Opinions; refused: Refused | undefined }

/** The groups with what was said; those that are no need yet become needs in one press, and from there projects. */
export function GroupList({ data, refused }: Props) {
  const { organization, groups, categories, serviceList } = data
  if (groups.length === 0) return null
  const open = groups.filter(({ needId }) => needId === null)
  const hasNeeds = open.length < groups.length
  const home = `/organizations/${organization.id}`
  return (
    <Section id="groups" heading={texts.groups}>
      <ul className={lists.list}>
        {groups.map((group) => (
          <li key={group.id} className={lists.card}>
            <Group group={group} home={home} refused={refused} />
          </li>
        ))}
      </ul>
      {open.length > 0 && (
        <PlainForm intent="needs" label={texts.toNeeds} refused={refused}>
          {(state) => (
            <>
              <GroupChoice groups={open} state={state} />
              <CategoryField categories={categories} state={state} />
              <SubmitButton>{texts.toNeeds}</SubmitButton>
            </>
          )}
        </PlainForm>
      )}
      {hasNeeds && serviceList.takesProjects ? (
        <p>
          <a className={controls.link} href={fromNeedsPath(organization.id, serviceList.year, data.id)}>
            {texts.toList(serviceList.year)}
          </a>
        </p>
      ) : (
        <p>{texts.listNote}</p>
      )}
    </Section>
  )
}

type ChoiceProps = { groups: Opinions['groups']; state: FormState }

/** Which groups become needs: all of them, unless one is to wait. */
function GroupChoice({ groups, state }: ChoiceProps) {
  const ticked = state.kept('groupIds', groups.map(({ id }) => id).join(',')).split(',')
  const error = state.error('groupIds')
  return (
    <fieldset className={styles.opinions}>
      <legend>{texts.chooseGroups}</legend>
      {error && <p className={styles.error}>{error}</p>}
      {/* Without it a form in which nothing is ticked would not mention groups at all. */}
      <input type="hidden" name="groupIds" value="" />
      {groups.map(({ id, title, opinions }) => (
        <label key={id} className={styles.choice}>
          <input type="checkbox" name="groupIds" value={id} defaultChecked={ticked.includes(id)} />
          <span>{texts.groupOf(title, opinions.length)}</span>
        </label>
      ))}
    </fieldset>
  )
}

type GroupProps = {
  group: Opinions['groups'][number]
  home: string
  refused: Refused | undefined
}

function Group({ group: { id, title, needId, opinions }, home, refused }: GroupProps) {
  const heading = texts.groupOf(title, opinions.length)
  return (
    <>
      <h3 className={lists.title}>
        {needId ? <a href={`${home}/needs/${needId}`}>{heading}</a> : heading}
        {needId && <span className={lists.mark}>{texts.isNeed}</span>}
      </h3>
      <Disclosure summary={texts.texts(opinions.length)} open={opinions.length <= mostUnfolded}>
        <ul>
          {opinions.map(({ answerId, questionId, text, from }) => (
            <li key={`${answerId}/${questionId}`}>
              {texts.from(text, from)}
              {needId === null && (
                <PlainForm intent="remove" about={{ groupId: id, answerId }} refused={refused}>
                  {() => <QuietButton aria-label={texts.removeOf(text)}>{texts.remove}</QuietButton>}
                </PlainForm>
              )}
            </li>
          ))}
        </ul>
      </Disclosure>
    </>
  )
}
