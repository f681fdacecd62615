import { readdir } from 'node:fs/promises'
import path from 'node:path'

/** A measurement or proof: prints what it sees and returns its figures as one line. */
export type Named = {
  /** What it shows, in a line. */
  about: string
  run(args: string[]): Promise<string>
}

/**
 * Runs what a folder holds by name: each file but `run.ts` is one. Without a name it lists them.
 * Exits with 1 when one throws, so that a failed proof is seen by a script.
 */
export async function runNamed(word: string, folder: string, [name, ...args]: string[]): Promise<void> {
  const names = (await readdir(folder))
    .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
    .map((file) => file.slice(0, -'.ts'.length))
    .sort()
  const load = async (each: string) => (await import(path.join(folder, `${each}.ts`))) as Named
  if (name === 'all') {
    for (const each of names) await runOne(word, each, await load(each), args)
    process.exit()
  }
  if (!name || !names.includes(name)) {
    if (name && name !== 'list') console.error(`there is no "${name}"`)
    for (const each of names) console.log(`pnpm ${word} ${each.padEnd(12)} ${(await load(each)).about}`)
    process.exit(name && name !== 'list' ? 1 : 0)
  }
  await runOne(word, name, await load(name), args)
  process.exit()
}

async function runOne(word: string, name: string, named: Named, args: string[]): Promise<void> {
  console.log(`▶ ${word} ${name}: ${named.about}`)
  try {
    console.log(await named.run(args))
  } catch (error) {
    console.error(error)
    process.exit(1)
  }
}
