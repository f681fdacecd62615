import { projectStateLabels } from '@pilin/domain/projects/vocabulary'
import type { Refused } from '../../api/submit.ts'
import { ChoiceField } from '../../shell/field.tsx'
import { Section } from '../lists/list-parts.tsx'
import lists from '../lists/lists.module.css'
import { NoteCard, NoteForm } from '../lists/notes.tsx'
import { serviceProjectTexts as texts } from './messages.ts'
import type { ServiceProject } from './projects.ts'

type Props = { project: ServiceProject; refused: Refused | undefined }

/** How a project goes, the newest note first, and the form for the next one. */
export function ProgressPart({ project: { progress, abilities }, refused }: Props) {
  return (
    <Section id="progress" heading={texts.progress}>
      {progress.length === 0 && <p>{texts.noProgress}</p>}
      <ul className={lists.list}>
        {progress.map(({ id, text, files, cost, state, by, at }) => (
          <NoteCard
            key={id}
            text={text}
            files={files}
            facts={[
              `${at} ${by}`,
              ...(state ? [projectStateLabels[state]] : []),
              ...(cost === null ? [] : [texts.costOf(texts.yuan(cost))]),
            ]}
          />
        ))}
      </ul>
      {abilities.run && (
        <NoteForm summary={texts.note} texts={texts} submit={texts.submitNote} refused={refused}>
          {(state) => (
            <ChoiceField label={texts.newState} {...state.field('state')}>
              <option value="">{texts.keepState}</option>
              {abilities.nextStates.map((each) => (
                <option key={each} value={each}>
                  {projectStateLabels[each]}
                </option>
              ))}
            </ChoiceField>
          )}
        </NoteForm>
      )}
    </Section>
  )
}
