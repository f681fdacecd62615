import type { Logger } from 'pino'
import { HintBus, type Hints } from './hint-bus.ts'
import { RedisHintBus } from './redis-hint-bus.ts'

/**
 * The bus between nodes: PostgreSQL's NOTIFY, and where Redis is configured its streams. What a transaction
 * announces always travels with its commit; what the live engine says, many times a second, goes over Redis.
 */
export function openHints(databaseUrl: string, redisUrl: string | undefined, log: Logger): Hints {
  const own = new HintBus(databaseUrl, log)
  return redisUrl === undefined ? own : joinHints(own, new RedisHintBus(redisUrl, log))
}

/** Both are heard; `spoken` is spoken on. */
function joinHints(heard: Hints, spoken: Hints): Hints {
  const both = [heard, spoken]
  return {
    async start(onGap) {
      await Promise.all(both.map((bus) => bus.start(onGap)))
    },
    listen(listener) {
      const offs = both.map((bus) => bus.listen(listener))
      return () => {
        for (const off of offs) off()
      }
    },
    publish: (hint) => spoken.publish(hint),
    async stop() {
      await Promise.all(both.map((bus) => bus.stop()))
    },
  }
}
