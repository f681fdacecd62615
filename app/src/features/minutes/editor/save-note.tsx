import type { SaveState } from '@pilin/live/save-status'
import { useEffect, useState } from 'react'
import { closedTexts, closedUnknown, saveTexts } from '../messages.ts'
import { clockOf, momentOf } from '../short-clock.ts'
import styles from './live-record.module.css'

/** While somebody types, "saved" after every letter would be noise, on the screen and in the ear. */
const calmMs = 600
/** Saving takes a moment; when it takes longer, how much is unsaved is said. */
const shortMs = 2_000

type Note = { text: string; tone: 'good' | 'busy' | 'bad' }

/** Whether what was written is on the server, always in view. "Saved" means committed. */
export function SaveNote({ save, mayWrite }: { save: SaveState; mayWrite: boolean }) {
  const slow = useSlow(save.unsavedSince)
  const { text, tone } = useCalm(noteOf(save, mayWrite, slow))
  return (
    <p role="status" className={styles.save} data-tone={tone}>
      {text}
    </p>
  )
}

function noteOf(save: SaveState, mayWrite: boolean, slow: boolean): Note {
  const { phase, access, pending, savedAt } = save
  if (phase === 'closed') {
    return { text: saveTexts.closed(closedTexts[save.closedReason ?? ''] ?? closedUnknown), tone: 'bad' }
  }
  if (phase === 'offline') {
    return { text: pending > 0 ? unsavedText(saveTexts.away, save) : saveTexts.offline, tone: 'bad' }
  }
  if (phase === 'connecting') {
    const [doing, quiet] =
      access === null
        ? [saveTexts.connecting, saveTexts.opening]
        : [saveTexts.comingBack, saveTexts.rejoining]
    return { text: pending > 0 ? unsavedText(doing, save) : quiet, tone: 'busy' }
  }
  if (access !== 'write' || !mayWrite) return { text: saveTexts.readOnly, tone: 'busy' }
  if (pending > 0)
    return slow
      ? { text: unsavedText(saveTexts.stillSaving, save), tone: 'bad' }
      : { text: saveTexts.saving, tone: 'busy' }
  return { text: savedAt ? saveTexts.saved(clockOf(savedAt)) : saveTexts.ready, tone: 'good' }
}

/** How much is not saved, since when, and whether this device has it. */
function unsavedText(doing: string, { pending, unsavedSince, keeping }: SaveState): string {
  const now = new Date()
  return saveTexts.unsaved(doing, pending, momentOf(unsavedSince ?? now, now)) + saveTexts.keeping[keeping]
}

/** Whether the oldest unsaved edit has waited longer than saving takes. */
function useSlow(since: Date | null): boolean {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    setSlow(false)
    if (since === null) return
    const timer = setTimeout(() => setSlow(true), shortMs - (Date.now() - since.getTime()))
    return () => clearTimeout(timer)
  }, [since])
  return slow
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
