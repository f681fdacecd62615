import { quarterNames } from '@pilin/domain/calendar/messages'
import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import { resolutionNumber } from '@pilin/domain/follow-up/numbering'
import { projectStateLabels, serviceListStateLabels } from '@pilin/domain/projects/vocabulary'
import type { Refused } from '../../api/submit.ts'
import controls from '../../shell/controls.module.css'
import { Disclosure } from '../../shell/disclosure.tsx'
import { ChoiceField, Field } from '../../shell/field.tsx'
import { Done } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { ExportLinks } from '../documents/export-link.tsx'
import { Facts, PlainForm } from '../lists/list-parts.tsx'
import lists from '../lists/lists.module.css'
import { OrganizationHeading } from '../organizations/organization-heading.tsx'
import { fromNeedsTexts, serviceTexts as texts } from './messages.ts'
import styles from './projects.module.css'
import { fromNeedsPath, type ListedProject, listPath, type ServiceListData } from './projects.ts'

type Props = { data: ServiceListData; refused: Refused | undefined; saved: boolean }

/** The service list of a year: its projects with the one unit responsible for each, and how it was adopted. */
export function ServiceListPage({ data, refused, saved }: Props) {
  const { organization, years, list, abilities } = data
  return (
    <div className={styles.wide}>
      <OrganizationHeading organization={organization} current="serviceList" />
      {saved && !refused && <Done>{texts.saved}</Done>}
      {years.length > 1 && (
        <nav className={lists.ways} aria-label={texts.years}>
          {years.map((year) => (
            <a
              key={year}
              href={listPath(organization.id, year)}
              aria-current={year === list?.year ? 'page' : undefined}
            >
              {texts.year(year)}
            </a>
          ))}
        </nav>
      )}
      {list ? <OneList data={data} list={list} refused={refused} /> : <p>{texts.none}</p>}
      {abilities.keep && (
        <Disclosure summary={texts.create} open={refused?.intent === 'create'}>
          <PlainForm
            intent="create"
            about={{ organizationId: organization.id }}
            label={texts.create}
            refused={refused}
          >
            {(state) => (
              <>
                <Field
                  label={texts.createYear}
                  inputMode="numeric"
                  {...state.field('year', `${data.nextYear}`)}
                />
                <SubmitButton>{texts.submitCreate}</SubmitButton>
              </>
            )}
          </PlainForm>
        </Disclosure>
      )}
    </div>
  )
}

type ListProps = {
  data: ServiceListData
  list: NonNullable<ServiceListData['list']>
  refused: Refused | undefined
}

function OneList({ data: { organization, names, abilities, choices }, list, refused }: ListProps) {
  const { resolution, adoptedOn, publishedOn } = list
  return (
    <section aria-labelledby="list">
      <h2 id="list">
        {names.projectsName}：{texts.heading(list.year)}
      </h2>
      <Facts
        rows={[
          [
            texts.state,
            [
              serviceListStateLabels[list.state],
              ...(adoptedOn ? [texts.adopted(adoptedOn)] : []),
              ...(publishedOn ? [texts.published(publishedOn)] : []),
            ].join('，'),
          ],
          ...(resolution
            ? [
                [
                  texts.byResolution,
                  <a key="resolution" href={`/meetings/${resolution.meetingId}/minutes`}>
                    {resolutionNumber(resolution.year, resolution.serial)} {resolution.text}（
                    {formatFullDay(resolution.decidedOn)}）
                  </a>,
                ] as const,
              ]
            : []),
        ]}
      />
      <ExportLinks href={`${listPath(organization.id)}/${list.year}.xlsx`} />
      {list.projects.length === 0 ? (
        <p>{texts.empty}</p>
      ) : (
        <ProjectTable home={listPath(organization.id)} projects={list.projects} />
      )}
      {abilities.draft && (
        <>
          <p>
            <a className={controls.link} href={`${listPath(organization.id)}/new?year=${list.year}`}>
              {texts.add}
            </a>
          </p>
          <p>
            <a href={fromNeedsPath(organization.id, list.year)}>{fromNeedsTexts.link}</a>
          </p>
          <AdoptForm listId={list.id} resolutions={choices.resolutions} refused={refused} />
        </>
      )}
      {abilities.publish && (
        <PlainForm intent="publish" about={{ listId: list.id }} refused={refused}>
          {() => <SubmitButton>{texts.publish}</SubmitButton>}
        </PlainForm>
      )}
    </section>
  )
}

function ProjectTable({ home, projects }: { home: string; projects: readonly ListedProject[] }) {
  const { columns } = texts
  const cell = (label: string, text: string) => (
    <td key={label} data-label={label} data-empty={text === '' ? '' : undefined}>
      {text}
    </td>
  )
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {Object.values(columns).map((label) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {projects.map((project) => (
          <tr key={project.id}>
            <th scope="row">
              <a href={`${home}/${project.id}`}>{project.name}</a>
            </th>
            {cell(columns.responsible, project.responsible)}
            {cell(columns.assistants, project.assistants.join('、'))}
            {cell(columns.quarter, quarterNames[project.quarter - 1] ?? '')}
            {cell(columns.target, project.targetGroup)}
            {cell(columns.state, projectStateLabels[project.state])}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type AdoptProps = {
  listId: string
  resolutions: ServiceListData['choices']['resolutions']
  refused: Refused | undefined
}

function AdoptForm({ listId, resolutions, refused }: AdoptProps) {
  return (
    <Disclosure summary={texts.adopt} open={refused?.intent === 'adopt'}>
      <p className={lists.quiet}>{resolutions.length > 0 ? texts.adoptNote : texts.noResolutions}</p>
      {resolutions.length > 0 && (
        <PlainForm intent="adopt" about={{ listId }} label={texts.adopt} refused={refused}>
          {(state) => (
            <>
              <ChoiceField label={texts.resolution} {...state.field('resolutionId')}>
                <option value="">{texts.choose}</option>
                {resolutions.map(({ id, year, serial, text }) => (
                  <option key={id} value={id}>
                    {resolutionNumber(year, serial)} {text}
                  </option>
                ))}
              </ChoiceField>
              <SubmitButton>{texts.submitAdopt}</SubmitButton>
            </>
          )}
        </PlainForm>
      )}
    </Disclosure>
  )
}
