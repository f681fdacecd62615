import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AppProcess, freePort, startApp } from '../kit/app-process.ts'
import { processesOf } from '../kit/processes.ts'
import { temporaryFolder } from '../kit/temporary-folder.ts'

describe('the program on a fresh machine, without any configuration', () => {
  let folder: string
  let app: AppProcess

  beforeAll(async () => {
    folder = await temporaryFolder('operations')
    app = await startApp({ dataFolder: folder })
  })
  afterAll(async () => {
    await app.stop()
    await rm(folder, { recursive: true, force: true })
  })

  it('prints its address and how to sign in, and lists the demo people under their organizations', async () => {
    expect(app.output()).toContain(app.url)
    expect(app.output()).toContain('one press')
    const page = await (await fetch(`${app.url}/sign-in`)).text()
    expect(page).toContain('沪浙山塘联合党支部')
    expect(page).toContain('金融外滩')
  })

  it('says in one sentence that its data folder is in use, and exits with an error', async () => {
    const second = await startApp({ dataFolder: folder }).catch((error: Error) => error)
    expect(String(second)).toContain('ended with 1')
    expect(String(second)).toMatch(/belongs to an instance that is running/)
  })

  it('says in one sentence that the port is taken, and exits with an error', async () => {
    const other = await temporaryFolder('port')
    const port = Number(new URL(app.url).port)
    const second = await startApp({ dataFolder: other, port, env: { HOST: 'localhost' } }).catch(
      (error: Error) => error,
    )
    expect(String(second)).toContain('ended with 1')
    expect(String(second)).toMatch(/Port \d+ is taken/)
    await rm(other, { recursive: true, force: true })
  })

  it('refuses nonsense in the environment with a sentence that names the variable', async () => {
    const failed = await startApp({
      dataFolder: folder,
      env: { PORT: 'many' },
      port: await freePort(),
    }).catch((error: Error) => error)
    expect(String(failed)).toMatch(/PORT must be a number/)
  })

  it('is found again after a kill, with its data, and a stop leaves no process behind', async () => {
    const before = await signInPage(app.url)
    await app.kill()
    expect(await processesOf(folder)).not.toEqual([])
    await app.restart()
    expect(await signInPage(app.url)).toBe(before)
    const startedAt = Date.now()
    expect(await app.terminate('SIGTERM')).toBe(0)
    expect(Date.now() - startedAt).toBeLessThan(10_000)
    expect(await processesOf(folder)).toEqual([])
  })
})

/** The people of the first page; without what differs from answer to answer. */
async function signInPage(url: string): Promise<string> {
  const page = await (await fetch(`${url}/sign-in`)).text()
  return [...page.matchAll(/[\u4e00-\u9fff]+/g)].join(' ')
}
