import { ChoiceField } from '../../shell/field.tsx'
import { holderChoice, holderNames } from './holder-choices.ts'
import styles from './holder-fields.module.css'
import { rotationPageMessages as messages } from './messages.ts'
import type { Rotation } from './rotation.ts'

type Candidates = Rotation['candidates']
type Props = { candidates: Candidates; values: Record<string, string>; error: string | undefined }

/** The order of duty as numbered choices; rows left empty do not count. */
export function HolderFields({ candidates, values, error }: Props) {
  return (
    <fieldset className={styles.holders} aria-describedby="holders-hint">
      <legend>{messages.holders}</legend>
      <p id="holders-hint" className={styles.hint}>
        {messages.holdersHint}
      </p>
      {holderNames.map((name, index) => (
        <ChoiceField
          key={name}
          label={messages.holder(index + 1)}
          name={name}
          defaultValue={values[name] ?? ''}
          error={index === 0 ? error : undefined}
        >
          <option value="">{messages.nobodyHere}</option>
          <HolderOptions candidates={candidates} labels={messages} />
        </ChoiceField>
      ))}
    </fieldset>
  )
}

type Labels = { people: string; units: string }

/** People, and where there are any to choose units, as the options of a choice. */
export function HolderOptions({
  candidates: { people, units },
  labels,
}: {
  candidates: Candidates
  labels: Labels
}) {
  return (
    <>
      <optgroup label={labels.people}>
        {people.map(({ personId, unitId, name, unitName }) => (
          <option key={personId} value={holderChoice({ personId, unitId })}>
            {name}（{unitName}）
          </option>
        ))}
      </optgroup>
      {units.length > 0 && (
        <optgroup label={labels.units}>
          {units.map(({ unitId, unitName }) => (
            <option key={unitId} value={holderChoice({ personId: null, unitId })}>
              {unitName}
            </option>
          ))}
        </optgroup>
      )}
    </>
  )
}
