import { request } from 'node:http'
import { testEnvironment } from '@kit/running-server'
import { cloneDatabase } from '@kit/test-database'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { MountPages } from './http/app.ts'
import { PortTakenError, type Running, start } from './start.ts'

let database: Awaited<ReturnType<typeof cloneDatabase>>
beforeEach(async () => {
  database = await cloneDatabase()
})
afterEach(() => database.drop())

const never: MountPages = (app) => {
  app.get('/never', () => {})
}

function begin(port = 0): Promise<Running> {
  return start(testEnvironment(database.url, { port }), never)
}

describe('the program', () => {
  it('starts, answers, stops, and can be started again on the same port', async () => {
    const first = await begin()
    expect((await fetch(`${first.url}/readyz`)).status).toBe(200)
    await first.stop()
    await expect(fetch(`${first.url}/healthz`)).rejects.toThrow()
    const second = await begin(Number(new URL(first.url).port))
    expect((await fetch(`${second.url}/readyz`)).status).toBe(200)
    await second.stop()
  })

  it('says in a sentence when the port is taken, and touches nothing', async () => {
    const running = await begin()
    const port = Number(new URL(running.url).port)
    await expect(begin(port)).rejects.toThrow(PortTakenError)
    await expect(begin(port)).rejects.toThrow(`Port ${port} is taken by another program.`)
    expect((await fetch(`${running.url}/readyz`)).status).toBe(200)
    await running.stop()
  })

  it('stops soon although somebody waits for an answer that never comes', async () => {
    const running = await begin()
    const waiting = request(`${running.url}/never`)
    const broken = new Promise((resolve) => waiting.once('error', resolve))
    waiting.end()
    await expect.poll(() => waiting.socket?.bytesWritten ?? 0).toBeGreaterThan(0)
    const startedAt = performance.now()
    await running.stop()
    expect(performance.now() - startedAt).toBeLessThan(5_000)
    await broken
  })

  it('gives up when the database is not there', async () => {
    const environment = testEnvironment('postgresql://nobody@127.0.0.1:1/none')
    await expect(start(environment, never)).rejects.toThrow()
  })
})
