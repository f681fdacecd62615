import { Checkbox } from '@mantine/core'
import type { FormState } from './action-form.tsx'
import { manageTexts as texts } from './messages.ts'

type Props = { form: FormState; standing?: { extra: boolean; counts: boolean } }

/** Whether a meeting is beside the series, and whether it then fulfils what is owed. */
export function ExtraFields({ form: { kept }, standing }: Props) {
  const isTicked = (name: string, stands: boolean) => kept(name, stands ? 'on' : '') !== ''
  return (
    <>
      <Checkbox
        name="extra"
        label={texts.extra}
        description={texts.classifyNote}
        defaultChecked={isTicked('extra', standing?.extra ?? false)}
      />
      <Checkbox
        name="counts"
        label={texts.counts}
        defaultChecked={isTicked('counts', (standing?.extra && standing.counts) ?? false)}
      />
    </>
  )
}
