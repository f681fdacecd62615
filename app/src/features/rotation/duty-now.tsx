import { formatSpan } from '../../shell/dates.ts'
import styles from './duty-now.module.css'
import { layerNote } from './layer-note.ts'
import { rotationPageMessages as messages } from './messages.ts'
import type { Rotation } from './rotation.ts'

type Duty = NonNullable<Rotation['current']>

/** Who is on duty today, and who follows. */
export function DutyNow({ current, next }: Pick<Rotation, 'current' | 'next'>) {
  return (
    <div className={styles.duties}>
      {current ? <Duty label={messages.current} duty={current} isNow /> : <p>{messages.nobody}</p>}
      {next && <Duty label={messages.next} duty={next} />}
    </div>
  )
}

function Duty({ label, duty, isNow = false }: { label: string; duty: Duty; isNow?: boolean }) {
  return (
    <div className={isNow ? styles.now : styles.next}>
      <p className={styles.label}>{label}</p>
      <p className={styles.who}>
        <strong>{duty.name}</strong>
        {duty.personId && <span>{duty.unitName}</span>}
        {layerNote(duty) && <span>{layerNote(duty)}</span>}
      </p>
      <p className={styles.span}>{formatSpan(duty.startsOn, duty.endsOn)}</p>
    </div>
  )
}
