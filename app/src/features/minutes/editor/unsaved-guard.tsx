import { Button } from '@mantine/core'
import type { LiveProvider } from '@pilin/live/provider'
import type { SaveState } from '@pilin/live/save-status'
import { useEffect } from 'react'
import { useBlocker } from 'react-router'
import page from '../../meetings/page.module.css'
import { useLeaveWarning } from '../keeping/use-leave-warning.ts'
import { saveTexts } from '../messages.ts'

/** Keeps the writer from leaving with text that is only on this screen. */
export function UnsavedGuard({ provider, save }: { provider: LiveProvider; save: SaveState }) {
  const { pending, keeping } = save
  const unsaved = pending > 0
  useLeaveWarning(unsaved)

  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => unsaved && currentLocation.pathname !== nextLocation.pathname,
  )
  useEffect(() => {
    if (blocker.state !== 'blocked') return
    let over = false
    // Mostly it is a matter of a moment.
    void provider.acked().then(() => over || blocker.proceed())
    return () => {
      over = true
    }
  }, [blocker, provider])

  if (blocker.state !== 'blocked') return null
  return (
    <div role="alertdialog" aria-labelledby="unsaved-text" className={`${page.panel} ${page.now}`}>
      <p id="unsaved-text">{keeping === 'kept' ? saveTexts.leaveKept(pending) : saveTexts.leave(pending)}</p>
      <div className={page.row}>
        <Button autoFocus onClick={() => blocker.reset()}>
          {saveTexts.stay}
        </Button>
        <Button variant="default" onClick={() => blocker.proceed()}>
          {saveTexts.leaveAnyway}
        </Button>
      </div>
    </div>
  )
}
