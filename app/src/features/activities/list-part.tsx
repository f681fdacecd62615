import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { Field } from '../../shell/field.tsx'
import { QuietButton } from '../../shell/submit-button.tsx'
import { ExportLinks } from '../documents/export-link.tsx'
import { PlainForm, Section } from '../lists/list-parts.tsx'
import table from '../projects/projects.module.css'
import styles from './activities.module.css'
import type { Activity } from './activities.ts'
import { registrationTexts as texts } from './messages.ts'

type List = NonNullable<Activity['list']>
type Props = {
  activity: Activity
  list: List
  link: { address: string; picture: string } | null
  refused: Refused | undefined
}

/** For those who hold the activity: the public link with its drawing, the code at the door, and who comes. */
export function ListPart({ activity, list, link, refused }: Props) {
  const { organization, id, phase } = activity
  const isOn = phase === 'COMING' || phase === 'RUNNING'
  return (
    <Section id="list" heading={texts.list}>
      {link && isOn && (
        <Disclosure summary={texts.link}>
          <p>{texts.linkNote}</p>
          <p className={styles.address}>
            <a href={link.address}>{link.address}</a>
          </p>
          <img className={styles.picture} src={link.picture} alt={texts.picture} />
        </Disclosure>
      )}
      {isOn && (
        <p>
          <a href={`/organizations/${organization.id}/activities/${id}/check-in-code`}>{texts.code}</a>
        </p>
      )}
      <ExportLinks href={`/organizations/${organization.id}/activities/${id}/registrations.xlsx`} />
      {list.length === 0 ? <p>{texts.nobody}</p> : <Registrations list={list} refused={refused} />}
    </Section>
  )
}

function Registrations({ list, refused }: { list: List; refused: Refused | undefined }) {
  const { columns } = texts
  return (
    <table className={`${table.table} ${styles.list}`}>
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
        {list.map((each) => (
          <tr key={each.id}>
            <th scope="row">{each.name}</th>
            <td data-label={columns.phone} data-empty={each.phone === '' ? '' : undefined}>
              {each.phone}
            </td>
            <td data-label={columns.places}>{each.places}</td>
            <td data-label={columns.state}>
              {each.state === 'PLACED' ? texts.placed : texts.queue(each.serial)}
            </td>
            <td data-label={columns.present}>{each.present}</td>
            <td data-label={columns.act} data-empty={each.mayMark || each.mayCancel ? undefined : ''}>
              {each.mayMark && <MarkForm each={each} refused={refused} />}
              {each.mayCancel && (
                <PlainForm
                  intent="give-back"
                  about={{ registrationId: each.id }}
                  label={each.name}
                  refused={refused}
                >
                  {() => <QuietButton>{texts.cancel}</QuietButton>}
                </PlainForm>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** One press for one person, a number for a group. */
function MarkForm({ each, refused }: { each: List[number]; refused: Refused | undefined }) {
  const about = { registrationId: each.id }
  if (each.places === 1) {
    const present = each.present > 0 ? '0' : '1'
    return (
      <PlainForm
        intent="mark"
        about={{ ...about, present }}
        label={texts.presentOf(each.name)}
        refused={refused}
      >
        {() => <QuietButton>{each.present > 0 ? texts.notHere : texts.here}</QuietButton>}
      </PlainForm>
    )
  }
  return (
    <PlainForm intent="mark" about={about} label={texts.presentOf(each.name)} refused={refused}>
      {(state) => (
        <>
          <Field
            label={texts.present}
            inputMode="numeric"
            {...state.field('present', `${each.present || each.places}`)}
          />
          <QuietButton>{texts.mark}</QuietButton>
        </>
      )}
    </PlainForm>
  )
}
