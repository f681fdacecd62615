import { aptInstall, hasApt, onPath } from './find-installed.ts'

const howToGetOne =
  'The tests of several nodes need a Redis and none was found. Install one (Debian: apt-get install redis-server; macOS: brew install redis) or set REDIS_SERVER to its path.'

/**
 * The path of a `redis-server`: the one in REDIS_SERVER, one that is installed, or one that is installed now where
 * that is possible (Debian as root with apt).
 * @throws Error with the sentence that says how to get one
 */
export async function findRedis(): Promise<string> {
  const found = process.env.REDIS_SERVER || (await onPath(['redis-server', 'valkey-server']))
  if (found) return found
  if (hasApt()) {
    console.error('no Redis is installed; installing one')
    await aptInstall(['redis-server']).catch(() => {})
  }
  const now = await onPath(['redis-server'])
  if (!now) throw new Error(howToGetOne)
  return now
}
