import type { PageApi } from '@pilin/server/http/page-api'

type Activities = PageApi['caller']['activities']
type Visitors = PageApi['visitors']

/** Activities and brands as the server shows them to members, and to whoever has no account. */
export type ActivityList = Awaited<ReturnType<Activities['list']>>
export type ListedActivity = ActivityList['ahead'][number]
export type Activity = Awaited<ReturnType<Activities['view']>>
export type BrandList = Awaited<ReturnType<Activities['brands']>>
export type PublicActivity = Awaited<ReturnType<Visitors['form']>>
export type OwnRegistration = Awaited<ReturnType<Visitors['registration']>>
export type ArrivalCode = Awaited<ReturnType<PageApi['arrivalCode']>>

/** A drawing that stands in the page itself and needs no second request. */
export function pictureOf(svg: string): string {
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
}
