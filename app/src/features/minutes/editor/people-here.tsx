import { useEffect, useState } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import { saveTexts } from '../messages.ts'
import styles from './live-record.module.css'

/** Who else has the record open. */
export function PeopleHere({ awareness }: { awareness: Awareness }) {
  const [names, setNames] = useState('')
  useEffect(() => {
    const look = () => setNames(othersIn(awareness).join('、'))
    look()
    awareness.on('change', look)
    return () => awareness.off('change', look)
  }, [awareness])
  return names ? <p className={styles.people}>{saveTexts.others(names)}</p> : null
}

function othersIn(awareness: Awareness): string[] {
  const names = new Set<string>()
  for (const [client, state] of awareness.getStates()) {
    const name: unknown = client === awareness.clientID ? undefined : state?.user?.name
    if (typeof name === 'string' && name) names.add(name)
  }
  return [...names].sort((a, b) => a.localeCompare(b, 'zh-CN'))
}
