import type { SaveState } from '@pilin/live/save-status'
import { useEffect, useState } from 'react'
import { closedTexts, closedUnknown, saveTexts } from '../messages.ts'
import styles from './live-record.module.css'

/** While somebody types, "saved" after every letter would be noise, on the screen and in the ear. */
const calmMs = 600

type Note = { text: string; tone: 'good' | 'busy' | 'bad' }

/** Whether what was written is on the server, always in view. "Saved" means committed. */
export function SaveNote({ save, mayWrite }: { save: SaveState; mayWrite: boolean }) {
  const { text, tone } = useCalm(noteOf(save, mayWrite))
  return (
    <p role="status" className={styles.save} data-tone={tone}>
      {text}
    </p>
  )
}

function noteOf(save: SaveState, mayWrite: boolean): Note {
  const { phase, access, pending, savedAt } = save
  if (phase === 'closed') {
    return { text: saveTexts.closed(closedTexts[save.closedReason ?? ''] ?? closedUnknown), tone: 'bad' }
  }
  if (phase === 'offline') {
    return { text: pending > 0 ? saveTexts.offlineUnsaved(pending) : saveTexts.offline, tone: 'bad' }
  }
  if (phase === 'connecting') {
    if (access === null) return { text: saveTexts.opening, tone: 'busy' }
    return { text: pending > 0 ? saveTexts.rejoiningUnsaved(pending) : saveTexts.rejoining, tone: 'busy' }
  }
  if (access !== 'write' || !mayWrite) return { text: saveTexts.readOnly, tone: 'busy' }
  if (pending > 0) return { text: saveTexts.saving, tone: 'busy' }
  return { text: savedAt ? saveTexts.saved(clockOf(savedAt)) : saveTexts.ready, tone: 'good' }
}

/** That something is not saved is said at once; that all is well, when it has lasted a moment. */
function useCalm(note: Note): Note {
  const [shown, setShown] = useState(note)
  const { text, tone } = note
  const soon = tone !== 'good'
  useEffect(() => {
    const timer = setTimeout(() => setShown({ text, tone }), soon ? 0 : calmMs)
    return () => clearTimeout(timer)
  }, [text, tone, soon])
  return soon ? note : shown
}

/** The clock of whoever reads it. */
function clockOf(at: Date): string {
  return [at.getHours(), at.getMinutes(), at.getSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':')
}
