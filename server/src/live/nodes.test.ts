import { testSecret } from '@kit/app-process'
import { type BuiltBranch, buildBranch } from '@kit/builders'
import { connectedNode, type LiveNode, type LivePage } from '@kit/live-nodes'
import { type BuiltMeeting, buildMeeting } from '@kit/meetings'
import { redisServer } from '@kit/redis-server'
import { signedInCookie } from '@kit/session'
import { proxyTo } from '@kit/tcp-proxy'
import { useRuntime } from '@kit/test-runtime'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { HintBus, type Hints } from '../kernel/hint-bus.ts'
import { openHints } from '../kernel/open-hints.ts'
import { openLog } from '../open-log.ts'

const test = useRuntime()
const redis = await redisServer()
beforeAll(() => redis.start())
afterAll(() => redis.stop())

let branch: BuiltBranch
let meeting: BuiltMeeting
let undo: (() => Promise<unknown>)[]

beforeEach(async () => {
  branch = await buildBranch(test.runtime)
  meeting = await buildMeeting(test, branch)
  undo = []
  for (const { userId } of [branch.north.secretary, branch.south.secretary, branch.north.member]) {
    await signedInCookie(test.runtime.database.prisma, testSecret, userId)
  }
})
afterEach(async () => {
  for (const step of undo.reverse()) await step()
})

const silent = openLog('silent')
const url = () => test.runtime.database.url

/** What passes through this bus is lost now and then, or always; how often is decided by the caller. */
function lossy(bus: Hints, isLost: () => boolean): Hints {
  return {
    start: (onGap) => bus.start(onGap),
    listen: (listener) => bus.listen((hint) => (isLost() ? undefined : listener(hint))),
    publish: (hint) => (isLost() ? Promise.resolve() : bus.publish(hint)),
    stop: () => bus.stop(),
  }
}

/** Every tenth time. */
function everyTenth(): () => boolean {
  let count = 0
  return () => ++count % 10 === 0
}

async function startNode(hints: Hints, ownBus = false): Promise<LiveNode> {
  await hints.start(() => {})
  undo.push(() => hints.stop())
  const node = connectedNode(test.runtime, hints, { ownBus })
  undo.push(() => node.close())
  return node
}

async function open(node: LiveNode, userId: string): Promise<LivePage> {
  const page = node.page(userId, meeting.documentId)
  await expect.poll(() => page.provider.status.getSnapshot().phase, soon).toBe('synced')
  return page
}

/** The longest that a document may be stale when every hint is lost. */
const soon = { timeout: 5_000 }

/** Two people write on two nodes; both have all of it in the end, and the log too. */
async function writeTogether(nodes: readonly LiveNode[]): Promise<LivePage[]> {
  const writers = [branch.north.secretary, branch.south.secretary]
  const pages = await Promise.all(nodes.map((node, i) => open(node, writers[i]?.userId ?? '')))
  for (let round = 1; round <= 20; round++) {
    for (const [i, page] of pages.entries()) page.type(`第${i + 1}人第${round}句`)
    await Promise.all(pages.map(({ provider }) => provider.acked()))
  }
  const [one, two] = pages as [LivePage, LivePage]
  await expect.poll(() => one.text === two.text && one.text.match(/句/g)?.length, soon).toBe(40)
  return pages
}

describe('two nodes on one database', () => {
  const buses: [string, () => Hints, boolean][] = [
    ['through PostgreSQL', () => new HintBus(url(), silent), false],
    ['through Redis', () => openHints(url(), redis.url, silent), true],
    ['that lose every tenth hint', () => lossy(new HintBus(url(), silent), everyTenth()), false],
    ['that hear nothing at all', () => lossy(new HintBus(url(), silent), () => true), false],
  ]

  it.each(buses)('[SY5] %s: what is written on one is seen on the other', async (_name, bus, ownBus) => {
    await writeTogether([await startNode(bus(), ownBus), await startNode(bus(), ownBus)])
  })

  it('[SY5] are cut off from the bus while people write, and catch up without it', async () => {
    const proxy = await proxyTo(url())
    undo.push(() => proxy.close())
    const nodes = [
      await startNode(new HintBus(proxy.url, silent)),
      await startNode(new HintBus(proxy.url, silent)),
    ]
    await writeTogether(nodes)
    proxy.cut()
    const [one, two] = [
      await open(nodes[0] as LiveNode, branch.north.secretary.userId),
      await open(nodes[1] as LiveNode, branch.south.secretary.userId),
    ]
    one.type('总线断了')
    await expect.poll(() => two.text, soon).toContain('总线断了')
    proxy.mend()
  })

  it('[SY6] go on when Redis dies, and hear again when it is back', async () => {
    const nodes = [
      await startNode(openHints(url(), redis.url, silent), true),
      await startNode(openHints(url(), redis.url, silent), true),
    ]
    const [one, two] = (await writeTogether(nodes)) as [LivePage, LivePage]
    await redis.stop()
    one.type('没有总线')
    await one.provider.acked()
    await expect.poll(() => two.text, soon).toContain('没有总线')
    await redis.start()
    two.type('总线又通')
    await expect.poll(() => one.text, soon).toContain('总线又通')
  })

  it.each(buses.slice(0, 2))(
    '[PR7] %s: carets of one are seen on the other, until they go',
    async (_name, bus, ownBus) => {
      const [one, two] = [await startNode(bus(), ownBus), await startNode(bus(), ownBus)]
      const north = await open(one, branch.north.secretary.userId)
      const south = await open(two, branch.south.secretary.userId)
      const seen = (page: LivePage, other: LivePage) => page.awareness.getStates().get(other.doc.clientID)
      north.awareness.setLocalState({ cursor: { anchor: 1 }, user: { name: '冒名' } })
      await expect.poll(() => seen(south, north)).toMatchObject({ cursor: { anchor: 1 } })
      expect(seen(south, north)).not.toMatchObject({ user: { name: '冒名' } })
      // Who comes later is told who is here, on any node.
      const late = await open(two, branch.north.member.userId)
      await expect.poll(() => seen(late, north)).toBeDefined()
      north.provider.destroy()
      await expect.poll(() => seen(south, north)).toBeUndefined()
    },
  )

  it('[AC3] without hints, who may no longer read is sent away at the next look', async () => {
    const node = await startNode(lossy(new HintBus(url(), silent), () => true))
    const [gone, stays] = [
      await open(node, branch.north.member.userId),
      await open(node, branch.south.secretary.userId),
    ]
    const { pool } = test.runtime.database
    await pool.query('delete from session where "userId" = $1', [branch.north.member.userId])
    await expect.poll(() => gone.provider.status.getSnapshot().phase, soon).toBe('closed')
    expect(stays.provider.status.getSnapshot()).toMatchObject({ phase: 'synced', access: 'write' })
    await pool.query("update meeting set state = 'CANCELLED', state_reason = '台风' where id = $1", [
      meeting.meetingId,
    ])
    await expect.poll(() => stays.provider.status.getSnapshot().closedReason, soon).toBe('closed')
  })
})
