/** How much is measured: all of it in five minutes, or a look in one. */
export type Scale = {
  seconds: number
  /** Editors of one document. */
  editors: number[]
  rooms: boolean
  flood: number
  idle: number
  /** Small documents that are open at once. */
  small: number
  historyEdits: number
  killEdits: number
}

export const scales: Record<'full' | 'quick', Scale> = {
  full: {
    seconds: 4,
    editors: [20, 100, 200],
    rooms: true,
    flood: 6_400,
    idle: 400,
    small: 300,
    historyEdits: 100_000,
    killEdits: 1_200,
  },
  quick: {
    seconds: 2,
    editors: [200],
    rooms: false,
    flood: 6_400,
    idle: 200,
    small: 100,
    historyEdits: 20_000,
    killEdits: 300,
  },
}
