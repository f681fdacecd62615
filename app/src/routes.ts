import { index, layout, prefix, type RouteConfig, route } from '@react-router/dev/routes'

/** Every URL of the product. */
export default [
  index('routes/schedule.tsx'),
  route('sign-in', 'routes/sign-in.tsx'),
  route('sign-out', 'routes/sign-out.tsx'),
  route('display', 'routes/display.tsx'),
  route('account', 'routes/account.tsx'),
  ...prefix('administration', [
    index('routes/administration.tsx'),
    route(':organizationId', 'routes/administration-organization.tsx'),
  ]),
  ...prefix('organizations/:organizationId', [
    index('routes/organization.tsx'),
    route('rotation', 'routes/rotation.tsx'),
    route('follow-up', 'routes/follow-up.tsx'),
    route('audit', 'routes/audit.tsx'),
    route('record-templates', 'routes/record-templates.tsx'),
  ]),
  ...prefix('meetings/:meetingId/minutes', [
    route('versions', 'routes/minutes-versions.tsx'),
    route('versions/:versionId', 'routes/minutes-version.tsx'),
    route('compare', 'routes/minutes-compare.tsx'),
    route('authors', 'routes/minutes-authors.tsx'),
  ]),
  // The pages on which people work together at the same time; only they load Mantine.
  layout('shell/desk-layout.tsx', [
    route('organizations/:organizationId/meetings/new', 'routes/meeting-new.tsx'),
    ...prefix('meetings/:meetingId', [
      index('routes/meeting.tsx'),
      route('edit', 'routes/meeting-edit.tsx'),
      route('minutes', 'routes/minutes.tsx'),
    ]),
  ]),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig
