import { civilDateOf, formatDayAndClock, formatFullDay } from '@pilin/domain/calendar/shanghai'
import { minutesPhase, minutesPhaseLabels } from '@pilin/domain/minutes/lifecycle'
import { supplementStateLabels } from '@pilin/domain/minutes/supplement'
import type { PageApi } from '@pilin/server/http/page-api'

/** A record's life for the minutes' page, in words, so the browser needs no calendar. */
export async function readLife(api: PageApi, meetingId: string) {
  const [life, { brief, abilities }] = await Promise.all([
    api.caller.minutes.life({ meetingId }),
    api.caller.briefs.view({ meetingId }),
  ])
  const { window, withdrawn, archive } = life
  return {
    phase: life.phase,
    phases: minutesPhase.options.map((phase) => ({
      label: minutesPhaseLabels[phase],
      current: phase === life.phase,
    })),
    window: {
      state: window.state,
      opens: formatDayAndClock(window.opensAt),
      closes: formatDayAndClock(window.closesAt),
      extension: window.extension && { by: window.extension.by, reason: window.extension.reason },
    },
    withdrawn: withdrawn && {
      ...withdrawn,
      at: formatDayAndClock(withdrawn.at),
      confirmations: withdrawn.confirmations.map((each) => ({ ...each, at: formatDayAndClock(each.at) })),
    },
    comments: life.comments,
    archive: archive && { ...archive, at: formatFullDay(civilDateOf(archive.at)) },
    supplements: life.supplements.map(({ id, state, title, writtenOn }) => ({
      id,
      title,
      state: supplementStateLabels[state],
      writtenOn: formatFullDay(writtenOn),
    })),
    brief: brief && { number: brief.number },
    abilities: { ...life.abilities, deriveBrief: abilities.derive },
  }
}

export type Life = Awaited<ReturnType<typeof readLife>>
