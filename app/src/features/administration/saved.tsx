import { Done } from '../../shell/notice.tsx'
import { administrationPageMessages as messages } from './messages.ts'

/** The forms after which something is to be told. */
export type SavedIntent = keyof typeof messages.saved

/** That a form of this section has done what it was for. */
export function Saved({ by }: { by: SavedIntent | undefined }) {
  return by && <Done>{messages.saved[by]}</Done>
}
