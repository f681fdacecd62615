import { type NeedFilter, narrowed, needFilterLabels, needFilters } from '@pilin/domain/lists/filters'
import { needOutcomeLabels, needSourceLabels } from '@pilin/domain/lists/vocabulary'
import controls from '../../shell/controls.module.css'
import { ExportLinks } from '../documents/export-link.tsx'
import { OrganizationHeading } from '../organizations/organization-heading.tsx'
import { CategoryFilter } from './list-parts.tsx'
import styles from './lists.module.css'
import type { NeedCardData, Needs } from './lists.ts'
import { listTexts, needTexts as texts } from './messages.ts'
import { WaitingClaims } from './waiting-claims.tsx'

type Props = { list: Needs; shown: NeedFilter; category: string }

/** Days after which a waiting need is marked. */
const longWait = 30

/** What is asked for: who waits, for how long, and who has taken it on. */
export function NeedsPage({ list, shown, category }: Props) {
  const { organization, names, abilities, claims, categories } = list
  const home = `/organizations/${organization.id}`
  const needs = narrowed(list.needs, shown)
  return (
    <div className={styles.page}>
      <OrganizationHeading organization={organization} current="needs" />
      <div className={styles.ways}>
        {abilities.add && (
          <a className={controls.link} href={`${home}/needs/new`}>
            {texts.add}
          </a>
        )}
        <a href={`${home}/resources`}>{names.resourcesName}</a>
        {abilities.keep && <a href={`${home}/service-list/from-needs`}>{texts.toServiceList}</a>}
        {abilities.keep && <a href={`${home}/list-settings`}>{listTexts.settings}</a>}
      </div>
      <WaitingClaims home={home} claims={claims} />
      <nav className={styles.ways} aria-label={listTexts.filters}>
        {needFilters.map((each) => (
          <a
            key={each}
            href={`${home}/needs?show=${each}${category && `&category=${category}`}`}
            aria-current={each === shown ? 'page' : undefined}
          >
            {needFilterLabels[each]}
          </a>
        ))}
      </nav>
      <CategoryFilter categories={categories} chosen={category} shown={shown} />
      <section aria-labelledby="needs">
        <h2 id="needs">
          {names.needsName}：{needFilterLabels[shown]}（{needs.length}）
        </h2>
        <ExportLinks
          href={`${home}/needs.xlsx?show=${shown}${category && `&category=${category}`}`}
          claims={`${home}/claims.xlsx`}
        />
        {needs.length === 0 && <p>{texts.empty[shown]}</p>}
        <ul className={styles.list}>
          {needs.map((need) => (
            <li key={need.id} className={cardClass(need)}>
              <NeedCard need={need} href={`${home}/needs/${need.id}`} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

function cardClass({ waits, age }: NeedCardData): string {
  return waits && age !== null && age >= longWait ? `${styles.card} ${styles.old}` : (styles.card ?? '')
}

function NeedCard({ need, href }: { need: NeedCardData; href: string }) {
  const { age, outcome, responsible, helpers, asked } = need
  return (
    <>
      <h3 className={styles.title}>
        <a href={href}>{need.title}</a>
        {need.category && <span className={styles.mark}>{need.category.name}</span>}
      </h3>
      <p className={styles.quiet}>
        {[
          needSourceLabels[need.source],
          texts.by(need.unit, need.enteredBy),
          ...(age === null ? [] : [need.waits ? texts.age(age) : texts.open(age)]),
          ...(need.place ? [need.place] : []),
        ].join('，')}
      </p>
      {need.state === 'MERGED' && <p>{texts.stateLabels.MERGED}</p>}
      {outcome && <p>{needOutcomeLabels[outcome]}</p>}
      {responsible && <p>{texts.responsible(responsible)}</p>}
      {helpers.length > 0 && <p>{texts.helpers(helpers)}</p>}
      {asked > 0 && <p>{texts.asked(asked)}</p>}
    </>
  )
}
