import { type ResourceFilter, resourceFilterLabels, resourceFilters } from '@pilin/domain/lists/filters'
import controls from '../../shell/controls.module.css'
import { ExportLinks } from '../documents/export-link.tsx'
import { OrganizationHeading } from '../organizations/organization-heading.tsx'
import { CategoryFilter } from './list-parts.tsx'
import styles from './lists.module.css'
import type { Resources } from './lists.ts'
import { listTexts, resourceTexts as texts } from './messages.ts'
import { WaitingClaims } from './waiting-claims.tsx'

type Props = { list: Resources; shown: ResourceFilter; category: string }

/** What units can give. */
export function ResourcesPage({ list, shown, category }: Props) {
  const { organization, names, abilities, claims, categories, resources } = list
  const home = `/organizations/${organization.id}`
  return (
    <div className={styles.page}>
      <OrganizationHeading organization={organization} current="resources" />
      <div className={styles.ways}>
        {abilities.add && (
          <a className={controls.link} href={`${home}/resources/new`}>
            {texts.add}
          </a>
        )}
        <a href={`${home}/needs`}>{names.needsName}</a>
        {abilities.keep && <a href={`${home}/list-settings`}>{listTexts.settings}</a>}
      </div>
      <WaitingClaims home={home} claims={claims} />
      <nav className={styles.ways} aria-label={listTexts.filters}>
        {resourceFilters.map((each) => (
          <a
            key={each}
            href={`${home}/resources?show=${each}${category && `&category=${category}`}`}
            aria-current={each === shown ? 'page' : undefined}
          >
            {resourceFilterLabels[each]}
          </a>
        ))}
      </nav>
      <CategoryFilter categories={categories} chosen={category} shown={shown} />
      <section aria-labelledby="resources">
        <h2 id="resources">
          {names.resourcesName}：{resourceFilterLabels[shown]}（{resources.length}）
        </h2>
        <ExportLinks
          href={`${home}/resources.xlsx?show=${shown}${category && `&category=${category}`}`}
          claims={`${home}/claims.xlsx`}
        />
        {resources.length === 0 && <p>{texts.empty[shown]}</p>}
        <ul className={styles.list}>
          {resources.map((each) => (
            <li key={each.id} className={styles.card}>
              <h3 className={styles.title}>
                <a href={`${home}/resources/${each.id}`}>{each.title}</a>
                {each.category && <span className={styles.mark}>{each.category.name}</span>}
              </h3>
              <p className={styles.quiet}>
                {[texts.by(each.unit), ...(each.place ? [each.place] : [])].join('，')}
              </p>
              {each.conditions && <p className={styles.words}>{each.conditions}</p>}
              {each.asked > 0 && <p>{texts.asked(each.asked)}</p>}
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
