import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** The command lines of processes that mention a folder. */
export async function processesOf(folder: string): Promise<string[]> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'args'])
  return stdout.split('\n').filter((line) => line.includes(folder) && !line.startsWith('ps '))
}
