import {
  DragDropContext,
  Draggable,
  type DragStart,
  type DragUpdate,
  Droppable,
  type DropResult,
  type ResponderProvided,
} from '@hello-pangea/dnd'
import type { ReactNode } from 'react'
import { useNonce } from '../../shell/nonce.ts'
import styles from './agenda.module.css'
import { agendaTexts } from './messages.ts'
import { moveTexts } from './move-messages.ts'
import page from './page.module.css'
import type { AgendaItem } from './read-meeting.ts'

export type AgendaDragProps = {
  items: AgendaItem[]
  /** Puts the topic at this index. */
  onMove: (id: string, index: number) => void
  /** While something is dragged, others' changes wait. */
  onHold: (held: boolean) => void
  children: (item: AgendaItem, index: number) => ReactNode
}

/** The agenda as a list whose rows can be dragged, by hand or by keyboard. */
export function AgendaDrag({ items, onMove, onHold, children }: AgendaDragProps) {
  const nonce = useNonce()
  const titleOf = (id: string) => items.find((item) => item.id === id)?.title ?? ''

  const start = ({ draggableId, source }: DragStart, { announce }: ResponderProvided) => {
    onHold(true)
    announce(moveTexts.lifted(titleOf(draggableId), source.index + 1))
  }
  const update = ({ draggableId, destination }: DragUpdate, { announce }: ResponderProvided) => {
    if (destination) announce(moveTexts.over(titleOf(draggableId), destination.index + 1, items.length))
  }
  const end = ({ draggableId, destination, source }: DropResult, { announce }: ResponderProvided) => {
    onHold(false)
    const title = titleOf(draggableId)
    if (!destination || destination.index === source.index) {
      announce(moveTexts.cancelled(title))
      return
    }
    announce(moveTexts.dropped(title, destination.index + 1))
    onMove(draggableId, destination.index)
  }

  return (
    <DragDropContext
      nonce={nonce}
      dragHandleUsageInstructions={moveTexts.usage}
      onDragStart={start}
      onDragUpdate={update}
      onDragEnd={end}
    >
      <Droppable droppableId="agenda">
        {(list) => (
          <ol ref={list.innerRef} {...list.droppableProps} className={styles.list}>
            {items.map((item, index) => (
              <Draggable key={item.id} draggableId={item.id} index={index}>
                {(row, { isDragging }) => (
                  <li
                    ref={row.innerRef}
                    {...row.draggableProps}
                    className={`${styles.row} ${isDragging ? styles.dragged : ''}`}
                  >
                    <span {...row.dragHandleProps} className={styles.handle}>
                      <Grip />
                      <span className={page.heard}>{agendaTexts.drag(item.title)}</span>
                    </span>
                    {children(item, index)}
                  </li>
                )}
              </Draggable>
            ))}
            {list.placeholder}
          </ol>
        )}
      </Droppable>
    </DragDropContext>
  )
}

function Grip() {
  return (
    <svg viewBox="0 0 10 16" aria-hidden="true" className={styles.grip}>
      {[2, 8].map((x) => [2, 8, 14].map((y) => <circle key={`${x} ${y}`} cx={x} cy={y} r="1.5" />))}
    </svg>
  )
}
