import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { cloneDatabase } from '@kit/test-database'
import { openDatabase } from '@pilin/prisma/database'
import express from 'express'
import { expect, it } from 'vitest'
import { healthRoutes } from './health.ts'

it('the process is healthy as long as it answers, and ready while database and pages are', async () => {
  const { url, drop } = await cloneDatabase()
  const database = openDatabase(url)
  const readiness = { pagesReady: false, draining: false }
  const http = createServer(express().use(healthRoutes(database, readiness)))
  await new Promise<void>((resolve) => http.listen(0, 'localhost', resolve))
  const ask = async (path: string) => {
    const response = await fetch(`http://localhost:${(http.address() as AddressInfo).port}${path}`)
    return { status: response.status, body: (await response.json()) as Record<string, boolean> }
  }
  try {
    expect((await ask('/readyz')).status).toBe(503)
    readiness.pagesReady = true
    expect(await ask('/readyz')).toMatchObject({ status: 200, body: { ready: true, database: true } })
    readiness.draining = true
    expect((await ask('/readyz')).status).toBe(503)
    readiness.draining = false
    await drop()
    await expect.poll(() => ask('/readyz')).toMatchObject({ status: 503, body: { database: false } })
    expect(await ask('/healthz')).toEqual({ status: 200, body: { ok: true } })
  } finally {
    await database.close()
    await new Promise((resolve) => http.close(resolve))
  }
})
