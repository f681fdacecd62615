import type { PageApi } from '@pilin/server/http/page-api'

type Read<Name extends 'list' | 'view'> = Awaited<ReturnType<PageApi['caller']['jointProjects'][Name]>>

/** The projects of an organization, and one with all that belongs to it, as the server shows them. */
export type Projects = Read<'list'>
export type Project = Read<'view'>
export type Choices = NonNullable<Project['choices']>
