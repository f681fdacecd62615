import { type MeetingKind, meetingKindLabels } from '@pilin/domain/meetings/vocabulary'
import { discussionLabel, minutesPartLabels, minutesParts } from '@pilin/domain/minutes/parts'
import type { PageApi } from '@pilin/server/http/page-api'
import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { TextField } from '../../shell/field.tsx'
import { Done, Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { OrganizationHeading } from '../organizations/organization-heading.tsx'
import { PhraseList } from './phrase-list.tsx'
import { templateTexts as texts } from './template-messages.ts'
import styles from './templates-page.module.css'

type Templates = Awaited<ReturnType<PageApi['caller']['minutes']['templates']['view']>>
type Template = Templates['templates'][number]

type Props = { templates: Templates; saved: boolean; refused: Refused | undefined }

/** How records begin, by the kind of meeting, and the phrases for all of them. */
export function TemplatesPage({ templates: { organization, templates, phrases }, saved, refused }: Props) {
  return (
    <div className={styles.page}>
      <OrganizationHeading organization={organization} current="recordTemplates" />
      {saved && <Done>{texts.saved}</Done>}
      <PhraseList phrases={phrases} refused={refused?.intent === 'template' ? undefined : refused} />
      <section aria-labelledby="templates">
        <h2 id="templates">{texts.templates}</h2>
        <p className={styles.quiet}>{texts.note}</p>
        {templates.map((template) => (
          <TemplateForm
            key={template.kind}
            template={template}
            refused={
              refused?.intent === 'template' && refused.values.kind === template.kind ? refused : undefined
            }
          />
        ))}
      </section>
    </div>
  )
}

function TemplateForm({ template, refused }: { template: Template; refused: Refused | undefined }) {
  const { kind, own } = template
  const kept = refused?.values
  return (
    <Disclosure summary={summaryOf(template)} open={refused !== undefined}>
      <form
        method="post"
        action="#templates"
        className={styles.template}
        aria-label={meetingKindLabels[kind]}
      >
        {refused && <Notice>{refused.refusal.sentence}</Notice>}
        <p className={styles.quiet}>{own ? texts.own : texts.preset}</p>
        <input type="hidden" name="intent" value="template" />
        <input type="hidden" name="kind" value={kind} />
        <PartChoices kind={kind} chosen={kept ? keptParts(kept) : template.parts} />
        <TextField
          label={texts.opening}
          hint={texts.openingHint}
          name="opening"
          defaultValue={kept?.opening ?? template.opening}
          error={refused?.refusal.fields.opening}
        />
        <TextField
          label={texts.phrases}
          hint={texts.phrasesHint}
          name="phrases"
          rows={4}
          defaultValue={kept?.phrases ?? template.phrases.join('\n')}
          error={refused?.refusal.fields.phrases}
        />
        <SubmitButton>{texts.save}</SubmitButton>
      </form>
    </Disclosure>
  )
}

function PartChoices({ kind, chosen }: { kind: MeetingKind; chosen: string[] }) {
  return (
    <fieldset className={styles.parts}>
      <legend>{texts.parts}</legend>
      {minutesParts.map((part) => (
        <label key={part} htmlFor={`${kind}-${part}`}>
          <input
            id={`${kind}-${part}`}
            type="checkbox"
            name={part.toLowerCase()}
            value="true"
            defaultChecked={chosen.includes(part)}
          />
          {minutesPartLabels[part]}
        </label>
      ))}
    </fieldset>
  )
}

function keptParts(values: Record<string, string>): string[] {
  return minutesParts.filter((part) => values[part.toLowerCase()] === 'true')
}

function summaryOf({ kind, parts }: Template): string {
  const labels = [discussionLabel, ...parts.map((part) => minutesPartLabels[part])]
  return `${meetingKindLabels[kind]}（${labels.join('、')}）`
}
