import { REFUSALS } from '@pilin/live/protocol'
import type { SaveState } from '@pilin/live/save-status'
import { useEffect, useRef } from 'react'
import { useFreshData } from '../../live/use-fresh-data.ts'
import { type LeftOver, type LeftOverReason, looseWords, screenOf } from '../keeping/left-over.ts'
import type { Section } from '../read-minutes.ts'
import type { LiveRoom } from './live-room.ts'

/** The document was closed, but the page still has a draft: somebody may have returned it meanwhile. */
const reopenMs = 2_000
/** A record that ends again each time that it is opened is left alone. */
const maxReopened = 5

type Props = {
  room: LiveRoom | undefined
  save: SaveState
  sections: Section[]
  /** Puts text in sight; resolves when the device has it too. */
  offer: (leftOver: LeftOver) => Promise<void>
  /** Opens the document afresh. */
  reopen: () => void
}

/**
 * When the server takes no more, the text goes where the writer sees it, and the record is shown as the server has it.
 * So also for what somebody deleted while it was being written.
 */
export function useRescue({ room, save, sections, offer, reopen }: Props): void {
  const refresh = useFreshData()
  const latest = useRef({ save, sections })
  latest.current = { save, sections }
  const rescued = useRef<LiveRoom>(undefined)
  const reopened = useRef(0)
  const ended = endOf(save)

  useEffect(() => room?.provider.onTaken((text) => void offer(looseWords('taken', text))), [room, offer])

  useEffect(() => {
    if (!room || ended === undefined) return
    let over = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const rescue = async () => {
      const leftOver = rescued.current === room ? undefined : leftOverOf(room, ended, latest.current)
      if (leftOver) {
        rescued.current = room
        await offer(leftOver)
        await room.provider.giveUpUnsaved()
      }
      if (over) return
      // Submitted, frozen or returned: the page shows what is now.
      if (ended === 'closed' || ended === 'not-found') refresh()
      if (ended === 'closed') timer = setTimeout(reopen, reopenMs)
      else if (opensAfresh(ended) && reopened.current++ < maxReopened) reopen()
    }
    void rescue()
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [room, ended, offer, refresh, reopen])
}

/** Why the text on the screen will not be saved, if it will not. */
function endOf({ phase, closedReason, access, refusedCharacters }: SaveState): LeftOverReason | undefined {
  if (phase === 'closed') return closedReason ?? undefined
  return access === 'read' && refusedCharacters > 0 ? 'read-only' : undefined
}

function opensAfresh(reason: LeftOverReason): boolean {
  if (reason === 'taken') return false
  return ['reopen', 'resync', 'read'].includes(REFUSALS[reason].action)
}

function leftOverOf(
  { doc, provider }: LiveRoom,
  reason: LeftOverReason,
  { save, sections }: { save: SaveState; sections: Section[] },
): LeftOver | undefined {
  const { refusedCharacters, keeping } = save
  if (refusedCharacters === 0 && reason !== 'diverged') return undefined
  // The page only has to be loaded again, and then it sends what the device has kept.
  if (reason === 'version' && keeping === 'kept') return undefined
  const screen = screenOf(doc, sections, reason, refusedCharacters)
  // What was kept from earlier and never got into this document has no place yet.
  return screen.parts.length > 0 ? screen : looseWords(reason, provider.unsavedText())
}
