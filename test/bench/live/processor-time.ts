import { readdirSync, readFileSync } from 'node:fs'

/** Ticks per second in /proc; 100 on every Linux that runs Node. */
const ticks = 100

/** Seconds that a process has spent on a processor; with `family` also its children's. */
export function processorTime(pid: number, { family = false } = {}): number {
  const own = timeOf(pid)
  return family ? childrenOf(pid).reduce((sum, child) => sum + timeOf(child), own) : own
}

function fieldsOf(pid: number): string[] {
  try {
    // The name in brackets may hold anything.
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
  } catch {
    return []
  }
}

function timeOf(pid: number): number {
  const fields = fieldsOf(pid)
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / ticks
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(fieldsOf(Number(name))[1]) === parent)
    .map(Number)
}
