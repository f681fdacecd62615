/** Waits until everything that was asked through the same turns has been answered, then asks. */
export type Turns = <Question, Answer>(
  ask: (question: Question) => Promise<Answer>,
) => (question: Question) => Promise<Answer>

/** Lets several functions take turns: whatever is asked of them side by side is asked one after another. */
export function takeTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve()
  return (ask) => (question) => {
    const answer = last.then(() => ask(question))
    // Whoever asked hears of a failure; the next in turn is not held up by it.
    last = answer.catch(() => {})
    return answer
  }
}
