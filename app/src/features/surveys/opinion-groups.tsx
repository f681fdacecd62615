import type { Refused } from '../../api/submit.ts'
import { QuietButton, SubmitButton } from '../../shell/submit-button.tsx'
import { CategoryField, PlainForm, Section } from '../lists/list-parts.tsx'
import lists from '../lists/lists.module.css'
import { resultTexts as texts } from './messages.ts'
import type { Opinions } from './surveys.ts'

type Props = { data: Opinions; refused: Refused | undefined }

/** The groups with what was said; those that are no need yet become needs in one press, and from there projects. */
export function GroupList({ data, refused }: Props) {
  const { organization, groups, categories, serviceList } = data
  if (groups.length === 0) return null
  const open = groups.filter(({ needId }) => needId === null)
  const home = `/organizations/${organization.id}`
  return (
    <Section id="groups" heading={texts.groups}>
      <ul className={lists.list}>
        {groups.map((group) => (
          <li key={group.id} className={lists.card}>
            <Group group={group} home={home} serviceList={serviceList} refused={refused} />
          </li>
        ))}
      </ul>
      {open.length > 0 && (
        <PlainForm intent="needs" label={texts.toNeeds(open.length)} refused={refused}>
          {(state) => (
            <>
              <CategoryField categories={categories} state={state} />
              <SubmitButton>{texts.toNeeds(open.length)}</SubmitButton>
            </>
          )}
        </PlainForm>
      )}
      <p>{texts.listNote}</p>
      {!serviceList.isThere && <a href={`${home}/service-list`}>{texts.createList(serviceList.year)}</a>}
    </Section>
  )
}

type GroupProps = {
  group: Opinions['groups'][number]
  home: string
  serviceList: Opinions['serviceList']
  refused: Refused | undefined
}

function Group({ group: { id, title, needId, opinions }, home, serviceList, refused }: GroupProps) {
  const heading = texts.groupOf(title, opinions.length)
  return (
    <>
      <h3 className={lists.title}>
        {needId ? <a href={`${home}/needs/${needId}`}>{heading}</a> : heading}
        {needId && <span className={lists.mark}>{texts.isNeed}</span>}
      </h3>
      {needId && serviceList.takesProjects && (
        <p>
          <a href={`${home}/service-list/new?year=${serviceList.year}&need=${needId}`}>
            {texts.toList(serviceList.year)}
          </a>
        </p>
      )}
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
    </>
  )
}
