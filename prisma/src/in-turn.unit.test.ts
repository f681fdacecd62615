import fc from 'fast-check'
import { expect, it } from 'vitest'
import { takeTurns } from './in-turn.ts'

it('asks one after another, in the order of the questions, whatever the answers take and whoever fails', async () => {
  const questions = fc.array(fc.record({ slow: fc.nat({ max: 5 }), fails: fc.boolean() }), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(questions, async (asked) => {
      const begun: number[] = []
      let open = 0
      const ask = async (n: number) => {
        expect(open).toBe(0)
        open += 1
        begun.push(n)
        for (let tick = 0; tick < (asked[n]?.slow ?? 0); tick += 1) await Promise.resolve()
        open -= 1
        if (asked[n]?.fails) throw new Error(`question ${n}`)
        return n
      }
      const turns = takeTurns()
      const [one, other] = [turns(ask), turns(ask)]
      const answers = await Promise.allSettled(asked.map((_, n) => (n % 2 ? one(n) : other(n))))
      expect(begun).toEqual(asked.map((_, n) => n))
      expect(answers.map(({ status }) => status === 'rejected')).toEqual(asked.map(({ fails }) => fails))
    }),
  )
})
