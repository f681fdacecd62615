import type { Refused } from '../../api/submit.ts'
import styles from './layer-list.module.css'
import { swapMessages as messages } from './messages.ts'
import type { Rotation } from './rotation.ts'
import { StandInItem } from './stand-in-item.tsx'
import { SwapItem } from './swap-item.tsx'

type Props = { rotation: Pick<Rotation, 'swaps' | 'standIns'>; refused: Refused | undefined }

/** What was asked for or arranged for today and later, what waits for the reader first. */
export function LayerList({ rotation: { swaps, standIns }, refused }: Props) {
  const inOrder = [...swaps].sort((a, b) => Number(b.mayAnswer) - Number(a.mayAnswer))
  return (
    <section aria-labelledby="layers">
      <h2 id="layers">{messages.heading}</h2>
      {inOrder.length + standIns.length === 0 && <p>{messages.none}</p>}
      <ul className={styles.layers}>
        {inOrder.map((swap) => (
          <SwapItem key={swap.id} swap={swap} refused={refused} />
        ))}
        {standIns.map((standIn) => (
          <StandInItem key={standIn.id} standIn={standIn} refused={refused} />
        ))}
      </ul>
    </section>
  )
}
