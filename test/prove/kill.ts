import { setTimeout as delay } from 'node:timers/promises'
import { generalFragment } from '@pilin/domain/minutes/fragments'
import { openDatabase } from '@pilin/prisma/database'
import { reactions } from '@pilin/server/reactions'
import * as Y from 'yjs'
import { startApp, testSecret } from '../kit/app-process.ts'
import { setStage } from '../kit/bench-stage.ts'
import { buildBranch } from '../kit/builders.ts'
import { type Editor, openEditor, textOf } from '../kit/editor.ts'
import { buildMeeting } from '../kit/meeting-builders.ts'
import { signedInCookie } from '../kit/session.ts'

export const about = 'SIGKILL of the server while people type: nothing acknowledged or seen by others is lost'

/** `pnpm prove kill [kills]`: two writers, a reader, and a ledger; the writers do not come back after a kill. */
export async function run([kills = '10']: string[]): Promise<string> {
  const stage = await setStage()
  const { url, database } = await stage.database('proof')
  const runtime = { database, clock: () => new Date(), reactions }
  const branch = await buildBranch(runtime)
  const { documentId } = await buildMeeting(runtime, branch)
  const cookies = {
    south: await signedInCookie(database.prisma, testSecret, branch.south.secretary.userId),
    north: await signedInCookie(database.prisma, testSecret, branch.north.secretary.userId),
    member: await signedInCookie(database.prisma, testSecret, branch.south.member.userId),
  }
  const app = await startApp({ databaseUrl: url })
  const ledger = new Set<string>()
  const seen = new Set<string>()
  let round = 0
  try {
    for (; round < Number(kills); round++) {
      const open = (cookie: (typeof cookies)['south']) => openEditor({ url: app.url, cookie, documentId })
      const writers = [open(cookies.south), open(cookies.north)]
      const reader = open(cookies.member)
      const typing = writers.map((writer, index) => type(writer, `${round}-${index}`, ledger))
      await delay(300 + Math.random() * 1_500)
      await app.kill()
      for (const { stop } of typing) stop()
      for (const line of reader.text(generalFragment).split('\n')) if (line) seen.add(line)
      for (const editor of [...writers, reader]) editor.close()
      await app.restart()
    }
    const committed = await committedLines(url, documentId)
    const lost = [...ledger].filter((line) => !committed.has(line))
    const lostSeen = [...seen].filter((line) => !committed.has(line))
    const figures = `kills ${round}, acknowledged ${ledger.size}, lost ${lost.length}, seen by others ${seen.size}, lost ${lostSeen.length}`
    if (lost.length + lostSeen.length > 0 || ledger.size === 0) throw new Error(figures)
    return figures
  } finally {
    await app.stop()
    await stage.clear()
  }
}

/** Types line after line; a line is on the ledger when the server has acknowledged it. */
function type(editor: Editor, name: string, ledger: Set<string>): { stop(): void } {
  let stopped = false
  void (async () => {
    for (let count = 0; !stopped; count++) {
      const line = `${name}-${count} 毗邻𠮷`
      editor.write(generalFragment, line)
      await editor.provider.acked()
      // An acknowledgement that arrived before the kill counts, also when it is noted after.
      ledger.add(line)
      await delay(5)
    }
  })()
  return {
    stop: () => {
      stopped = true
    },
  }
}

async function committedLines(url: string, documentId: string): Promise<Set<string>> {
  const database = openDatabase(url)
  const rows = await database.prisma.liveUpdate.findMany({ where: { documentId }, orderBy: { seq: 'asc' } })
  await database.close()
  const doc = new Y.Doc()
  for (const { bytes } of rows) Y.applyUpdate(doc, bytes)
  return new Set(textOf(doc, generalFragment).split('\n'))
}
