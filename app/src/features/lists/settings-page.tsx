import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { Field } from '../../shell/field.tsx'
import { Done } from '../../shell/notice.tsx'
import { QuietButton, SubmitButton } from '../../shell/submit-button.tsx'
import { OrganizationHeading } from '../organizations/organization-heading.tsx'
import { type FormState, PlainForm, Section, stateOf } from './list-parts.tsx'
import styles from './lists.module.css'
import type { Categories, Needs } from './lists.ts'
import { listTexts, settingsTexts as texts } from './messages.ts'

type Props = { list: Needs; refused: Refused | undefined; saved: boolean }

/** What needs and resources are sorted by, and what the lists are called: districts differ. */
export function SettingsPage({ list, refused, saved }: Props) {
  const { organization, categories, names, abilities } = list
  return (
    <div className={styles.page}>
      <OrganizationHeading organization={organization} current="needs" />
      <h2>{texts.title}</h2>
      {saved && !refused && <Done>{listTexts.saved}</Done>}
      {abilities.keep ? (
        <>
          <CategoryList categories={categories} refused={refused} />
          <Section id="names" heading={texts.names}>
            <p className={styles.quiet}>{texts.namesNote}</p>
            <PlainForm intent="names" label={texts.names} refused={refused}>
              {(state) => (
                <>
                  {(['needsName', 'resourcesName', 'projectsName'] as const).map((name) => (
                    <Field key={name} label={texts[name]} {...state.field(name, names[name])} />
                  ))}
                  <SubmitButton>{texts.submit}</SubmitButton>
                </>
              )}
            </PlainForm>
          </Section>
        </>
      ) : (
        <p>{texts.mayNot}</p>
      )}
    </div>
  )
}

function CategoryList({ categories, refused }: { categories: Categories; refused: Refused | undefined }) {
  return (
    <Section id="categories" heading={texts.categories}>
      {categories.length === 0 && (
        <>
          <p>{texts.none}</p>
          <PlainForm intent="prepare" refused={refused}>
            {() => <SubmitButton>{texts.usual}</SubmitButton>}
          </PlainForm>
        </>
      )}
      <ul className={styles.list}>
        {categories.map(({ id, name, retiredAt }) => (
          <li key={id}>
            <Disclosure
              summary={retiredAt ? `${name}（${texts.retiredMark}）` : name}
              open={stateOf(refused, 'category', { categoryId: id }).isRefused}
            >
              <PlainForm intent="category" about={{ categoryId: id }} label={name} refused={refused}>
                {(state) => (
                  <>
                    <NameField state={state} value={name} />
                    <label className={styles.box}>
                      <input
                        type="checkbox"
                        name="retired"
                        value="true"
                        defaultChecked={state.kept('retired', retiredAt ? 'true' : '') === 'true'}
                      />
                      {texts.retired}
                    </label>
                    <p>
                      <QuietButton>{texts.submit}</QuietButton>
                    </p>
                  </>
                )}
              </PlainForm>
            </Disclosure>
          </li>
        ))}
      </ul>
      <PlainForm intent="category" about={{ categoryId: '' }} label={texts.add} refused={refused}>
        {(state) => (
          <>
            <NameField state={state} value="" />
            <SubmitButton>{texts.add}</SubmitButton>
          </>
        )}
      </PlainForm>
    </Section>
  )
}

function NameField({ state, value }: { state: FormState; value: string }) {
  return <Field label={texts.name} {...state.field('name', value)} />
}
