import { projectStateLabels } from '@pilin/domain/projects/vocabulary'
import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { ChoiceField, Field, TextField } from '../../shell/field.tsx'
import { Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { FileList } from '../files/file-list.tsx'
import { FilesField } from '../files/files-field.tsx'
import { Section, stateOf } from '../lists/list-parts.tsx'
import lists from '../lists/lists.module.css'
import { serviceProjectTexts as texts } from './messages.ts'
import type { ServiceProject } from './projects.ts'

type Props = { project: ServiceProject; refused: Refused | undefined }

/** How a project goes, the newest note first, and the form for the next one. */
export function ProgressPart({ project, refused }: Props) {
  const { progress, abilities } = project
  return (
    <Section id="progress" heading={texts.progress}>
      {progress.length === 0 && <p>{texts.noProgress}</p>}
      <ul className={lists.list}>
        {progress.map(({ id, text, cost, state, by, at, files }) => (
          <li key={id} className={lists.card}>
            <p className={lists.quiet}>
              {[
                `${at} ${by}`,
                ...(state ? [projectStateLabels[state]] : []),
                ...(cost === null ? [] : [texts.costOf(texts.yuan(cost))]),
              ].join('，')}
            </p>
            <p className={lists.words}>{text}</p>
            {files.length > 0 && <FileList files={files} />}
          </li>
        ))}
      </ul>
      {abilities.run && <NoteForm project={project} refused={refused} />}
    </Section>
  )
}

function NoteForm({ project: { abilities }, refused }: Props) {
  const state = stateOf(refused, 'note')
  return (
    <Disclosure summary={texts.note} open={state.isRefused}>
      <form method="post" encType="multipart/form-data" noValidate aria-label={texts.note}>
        {state.isRefused && <Notice>{refused?.refusal.sentence}</Notice>}
        <input type="hidden" name="intent" value="note" />
        <TextField
          label={texts.text}
          name="text"
          defaultValue={state.kept('text')}
          error={state.error('text')}
        />
        <ChoiceField
          label={texts.newState}
          name="state"
          defaultValue={state.kept('state')}
          error={state.error('state')}
        >
          <option value="">{texts.keepState}</option>
          {abilities.nextStates.map((each) => (
            <option key={each} value={each}>
              {projectStateLabels[each]}
            </option>
          ))}
        </ChoiceField>
        <Field
          label={texts.cost}
          name="cost"
          inputMode="numeric"
          defaultValue={state.kept('cost')}
          error={state.error('cost')}
        />
        <FilesField label={texts.files} refused={state.isRefused ? refused : undefined} />
        <SubmitButton>{texts.submitNote}</SubmitButton>
      </form>
    </Disclosure>
  )
}
