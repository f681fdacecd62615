// Holds the layout that README draws: file names of a domain, the order of domains, the direction of imports.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import {
  domainOrder,
  emptyNames,
  layerWords,
  longestFile,
  longestTestFile,
  namedPieces,
  places,
  verbs,
} from './structure-rules.ts'

const root = path.join(import.meta.dirname, '../../..')

/** One line for each thing that breaks a rule of the layout. */
export function structureProblems(files: string[], read: (file: string) => string): string[] {
  // The check's own test names what is forbidden.
  const sources = files.filter(
    (file) => /\.(ts|tsx)$/.test(file) && !file.startsWith('packages/config/test/'),
  )
  return sources.flatMap((file) => {
    const text = read(file)
    return [...nameProblems(file), ...sizeProblems(file, text), ...importProblems(file, text)]
  })
}

function nameProblems(file: string): string[] {
  if (emptyNames.test(path.basename(file))) return [`${file}: name it for what it does`]
  const [, domain, name] = /^server\/src\/domains\/([^/]+)\/(.+?)(?:\.unit)?(?:\.test)?\.ts$/.exec(file) ?? []
  if (!domain || !name || file.endsWith('.test.ts')) return []
  if (!isDomain(domain)) return [`${file}: "${domain}" is not in the order of domains`]
  const verb = name.split('-')[0] ?? ''
  const known = layerWords.has(name) || verbs.has(verb) || namedPieces.has(`${domain}/${name}`)
  return known ? [] : [`${file}: "${name}" is neither a layer word nor <verb>-<noun>`]
}

function sizeProblems(file: string, text: string): string[] {
  const lines = text.split('\n').length
  const most = file.includes('.test.') ? longestTestFile : longestFile
  return lines > most ? [`${file}: ${lines} lines, more than ${most}`] : []
}

function importProblems(file: string, text: string): string[] {
  const targets = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '')
  return targets.flatMap((target) => [...directionProblems(file, target), ...orderProblems(file, target)])
}

function directionProblems(file: string, target: string): string[] {
  const [, name] = /^@pilin\/([^/]+)/.exec(target) ?? []
  if (!name) return []
  const from = places.indexOf(file.split('/')[0] as (typeof places)[number])
  const to = ['prisma', 'server', 'app', 'test'].includes(name) ? places.indexOf(name as 'app') : 0
  return from >= 0 && to > from ? [`${file}: imports ${target}, which stands above it`] : []
}

function orderProblems(file: string, target: string): string[] {
  const own = /^server\/src\/domains\/([^/]+)\//.exec(file)?.[1]
  const other = /^\.\.\/([^./][^/]*)\//.exec(target)?.[1]
  if (!own || !other || !isDomain(own) || !isDomain(other) || file.endsWith('.test.ts')) return []
  const upwards = domainOrder.indexOf(other) > domainOrder.indexOf(own)
  return upwards ? [`${file}: "${own}" imports the higher domain "${other}"; announce an event instead`] : []
}

function isDomain(name: string): name is (typeof domainOrder)[number] {
  return domainOrder.some((domain) => domain === name)
}

if (process.argv[1] === import.meta.filename) {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
  const problems = structureProblems(listed.trim().split('\n'), (file) =>
    readFileSync(path.join(root, file), 'utf8'),
  )
  for (const problem of problems) console.error(problem)
  if (problems.length > 0) process.exitCode = 1
  else console.log('structure: as README draws it')
}
