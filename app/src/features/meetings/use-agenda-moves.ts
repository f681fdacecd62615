import { useEffect, useRef, useState } from 'react'
import { useFetcher, useLocation } from 'react-router'
import { useFreshData } from '../live/use-fresh-data.ts'
import type { ActionAnswer } from './action-answer.ts'
import { moveTexts } from './move-messages.ts'
import type { AgendaItem } from './read-meeting.ts'

type Move = { id: string; afterId: string | null }

/**
 * Moves topics at once on the screen and one after the other on the server. What the server refuses is taken
 * back, together with what was built upon it.
 */
export function useAgendaMoves(items: AgendaItem[]) {
  const fetcher = useFetcher<ActionAnswer>()
  const { pathname } = useLocation()
  const refresh = useFreshData()
  const [queue, setQueue] = useState<Move[]>([])
  const [refusal, setRefusal] = useState<string>()
  const [told, setTold] = useState('')
  const [held, setHeld] = useState<AgendaItem[]>()
  const step = useRef<'idle' | 'asked' | 'running'>('idle')
  const shown = held ?? queue.reduce(afterMove, items)

  const { state, data, submit } = fetcher
  useEffect(() => {
    if (state !== 'idle') step.current = 'running'
    else if (step.current === 'running') {
      step.current = 'idle'
      const refused = data && 'refusal' in data
      setRefusal(refused ? data.refusal.sentence : undefined)
      setQueue((moves) => (refused ? [] : moves.slice(1)))
      if (refused) refresh()
    } else if (step.current === 'idle' && queue[0]) {
      step.current = 'asked'
      const { id, afterId } = queue[0]
      const fields = { intent: 'move', agendaItemId: id, afterId: afterId ?? '' }
      void submit(fields, { method: 'post', action: pathname })
    }
  }, [state, data, submit, queue, pathname, refresh])

  /** Puts the topic at this index of the others. */
  const place = (id: string, index: number) => {
    const others = shown.filter((item) => item.id !== id)
    setQueue((moves) => [...moves, { id, afterId: others[index - 1]?.id ?? null }])
  }
  const move = (item: AgendaItem, index: number) => {
    setTold(moveTexts.moved(item.title, index + 1, shown.length))
    place(item.id, index)
  }
  const hold = (on: boolean) => setHeld(on ? shown : undefined)
  return { shown, refusal, told, place, move, hold }
}

function afterMove(items: AgendaItem[], { id, afterId }: Move): AgendaItem[] {
  const moved = items.find((item) => item.id === id)
  if (!moved) return items
  const others = items.filter((item) => item.id !== id)
  const index = afterId === null ? 0 : others.findIndex((item) => item.id === afterId) + 1
  return [...others.slice(0, index), moved, ...others.slice(index)]
}
