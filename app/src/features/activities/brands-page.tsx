import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { Field, TextField } from '../../shell/field.tsx'
import { Done } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { PlainForm, stateOf } from '../lists/list-parts.tsx'
import lists from '../lists/lists.module.css'
import { OrganizationHeading } from '../organizations/organization-heading.tsx'
import type { BrandList } from './activities.ts'
import { ActivityCard } from './activity-card.tsx'
import { activityTexts, brandTexts as texts } from './messages.ts'

type Props = { data: BrandList; refused: Refused | undefined; saved: boolean }
type Brand = BrandList['brands'][number]

/** The brands, each with the series of its activities. */
export function BrandsPage({ data: { organization, brands, abilities }, refused, saved }: Props) {
  const home = `/organizations/${organization.id}`
  return (
    <div className={lists.page}>
      <OrganizationHeading organization={organization} current="brands" />
      {saved && !refused && <Done>{activityTexts.saved}</Done>}
      {brands.length === 0 && <p>{texts.none}</p>}
      {brands.map((brand) => (
        <section key={brand.id} aria-labelledby={brand.id} className={lists.section}>
          <h2 id={brand.id} className={lists.title}>
            {brand.name}
            {brand.isRetired && <span className={lists.mark}>{texts.retired}</span>}
          </h2>
          {brand.summary && <p className={lists.words}>{brand.summary}</p>}
          <p className={lists.quiet}>{brand.count > 0 ? texts.count(brand.count) : texts.noActivities}</p>
          <ul className={lists.list}>
            {brand.activities.map((activity) => (
              <ActivityCard key={activity.id} activity={activity} home={home} />
            ))}
          </ul>
          {abilities.keep && <BrandForm brand={brand} refused={refused} />}
        </section>
      ))}
      {abilities.keep && <BrandForm refused={refused} />}
    </div>
  )
}

function BrandForm({ brand, refused }: { brand?: Brand; refused: Refused | undefined }) {
  const about = { brandId: brand?.id ?? '' }
  const label = brand ? texts.edit : texts.add
  return (
    <Disclosure summary={label} open={stateOf(refused, 'brand', about).isRefused}>
      <PlainForm intent="brand" about={about} label={`${label} ${brand?.name ?? ''}`} refused={refused}>
        {(state) => (
          <>
            <Field label={texts.name} {...state.field('name', brand?.name)} />
            <TextField label={texts.summary} {...state.field('summary', brand?.summary)} />
            {brand && (
              <label className={lists.box}>
                <input
                  type="checkbox"
                  name="retired"
                  value="true"
                  defaultChecked={state.kept('retired', brand.isRetired ? 'true' : '') === 'true'}
                />
                {texts.retire}
              </label>
            )}
            <p>
              <SubmitButton>{texts.submit}</SubmitButton>
            </p>
          </>
        )}
      </PlainForm>
    </Disclosure>
  )
}
