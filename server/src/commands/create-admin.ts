// Makes the first administrator: `pnpm admin:create`. Asks for a name, a user name and a password.
import path from 'node:path'
import { createInterface } from 'node:readline/promises'
import { createAdministratorInput } from '@pilin/domain/organizations/schemas'
import { pino } from 'pino'
import { createAccount } from '../domains/auth/create-account.ts'
import { readEnvironment } from '../environment.ts'
import { fieldSentences } from '../kernel/field-sentences.ts'
import { openStorage } from '../open-storage.ts'

/** Reads one answer per line, also from a pipe, so that an installation can be scripted. */
async function ask(): Promise<Record<string, string>> {
  const lines = createInterface({
    input: process.stdin,
    output: process.stdin.isTTY ? process.stdout : undefined,
  })
  const answers: Record<string, string> = {}
  const questions = [
    ['name', 'Name of the administrator: '],
    ['username', 'User name to sign in with: '],
    ['password', 'Password (at least 8 characters; it is shown as you type): '],
  ] as const
  const given = lines[Symbol.asyncIterator]()
  for (const [field, question] of questions) {
    process.stdout.write(question)
    const answer = await given.next()
    answers[field] = answer.done ? '' : answer.value
    if (!process.stdin.isTTY) process.stdout.write('\n')
  }
  lines.close()
  return answers
}

async function main(): Promise<void> {
  const environment = readEnvironment(process.env, path.join(import.meta.dirname, '../../..'))
  const parsed = createAdministratorInput.safeParse(await ask())
  if (!parsed.success) throw new Error(Object.values(fieldSentences(parsed.error)).join('\n'))
  const storage = await openStorage(environment, pino({ level: 'warn' }))
  try {
    const account = { ...parsed.data, administrator: true }
    await storage.database.prisma.$transaction((tx) => createAccount(tx, account, new Date()))
    process.stdout.write(`The administrator ${parsed.data.username} can now sign in.\n`)
  } finally {
    await storage.close()
  }
}

await main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})
