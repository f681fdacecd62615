import { openPress } from '@pilin/documents/press/press'
import { layOutRecord, type MeetingRecord } from '@pilin/documents/record'
import { asCivilDate } from '@pilin/domain/calendar/civil-date'
import { machine } from '../kit/bench-stage.ts'

export const about =
  'minutes of a hundred pages to Word and PDF: time, and how long the main thread was not free'

const words = '会议听取了两村关于界河联合保洁的情况汇报，与会同志认为，两村共管、定期打捞是可行的办法。'

export async function run(): Promise<string> {
  const press = openPress()
  try {
    const document = layOutRecord(longRecord())
    const { pages } = await press.officialPdf(document)
    // The first of each loads fonts and libraries; measured is the second, with other words.
    await press.officialWord(document)
    const other = layOutRecord({ ...longRecord(), title: '另一次会商' })
    const pdf = await timed(() => press.officialPdf(other))
    const word = await timed(() => press.officialWord(other))
    const memory = `${Math.round(process.memoryUsage().rss / 1e6)} MB`
    return `${pages} pages: PDF ${pdf}; Word ${word}; memory of the process ${memory} (${machine()})`
  } finally {
    await press.close()
  }
}

async function timed(work: () => Promise<unknown>): Promise<string> {
  const began = performance.now()
  let [last, longest] = [began, 0]
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 1)
  await work()
  clearInterval(beat)
  return `${Math.round(performance.now() - began)} ms (main thread held up ${Math.round(longest)} ms at most)`
}

/** About a hundred pages: 200 topics of ten lines. */
function longRecord(): MeetingRecord {
  const paragraph = (text: string) => ({
    type: 'paragraph' as const,
    content: [{ type: 'text' as const, text }],
  })
  return {
    organization: '沪浙山塘联合党支部',
    title: '年度会商',
    kind: '工作会商',
    day: asCivilDate('2026-11-06'),
    startTime: '09:00',
    endTime: '17:00',
    place: '山塘老街议事厅',
    chair: '南书记',
    recorder: '北书记',
    units: ['南山塘村', '北山塘村'],
    present: [{ name: '南书记' }, { name: '北书记' }],
    onLeave: [],
    absent: [],
    observers: [],
    guests: [],
    excused: [],
    supplements: [],
    sections: Array.from({ length: 200 }, (_, index) => ({
      title: `第${index + 1}项议题`,
      unit: '南山塘',
      presenter: '南书记',
      content: {
        type: 'doc' as const,
        content: [paragraph(`${index}${words.repeat(3)}`), paragraph(words.repeat(2))],
      },
      motions: [],
    })),
    people: new Map(),
    state: { kind: 'DRAFT', at: '11月6日 17:00' },
    confirmations: [],
  }
}
