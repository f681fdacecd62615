import type { Refused } from '../../api/submit.ts'
import { Section } from '../lists/list-parts.tsx'
import lists from '../lists/lists.module.css'
import { NoteCard, NoteForm } from '../lists/notes.tsx'
import type { Activity } from './activities.ts'
import { activityTexts, noteTexts as texts } from './messages.ts'

type Props = { activity: Activity; refused: Refused | undefined }

/** What an activity was like, with photos and what it cost. */
export function NotesPart({ activity: { notes, abilities }, refused }: Props) {
  if (notes.length === 0 && !abilities.note) return null
  return (
    <Section id="notes" heading={texts.heading}>
      {notes.length === 0 && <p>{texts.none}</p>}
      <ul className={lists.list}>
        {notes.map(({ id, cost, by, at, ...note }) => (
          <NoteCard
            key={id}
            facts={[`${at} ${by}`, ...(cost === null ? [] : [texts.costOf(activityTexts.yuan(cost))])]}
            {...note}
          />
        ))}
      </ul>
      {abilities.note && (
        <NoteForm summary={texts.add} texts={texts} submit={texts.submit} refused={refused} />
      )}
    </Section>
  )
}
