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
    route('records', 'routes/records.tsx'),
    route('audit', 'routes/audit.tsx'),
  ]),
  ...prefix('meetings/:meetingId', [
    route('comments', 'routes/comments.tsx'),
    route('supplements/new', 'routes/supplement-new.tsx'),
    route('supplements/:supplementId', 'routes/supplement.tsx'),
    route('brief', 'routes/brief.tsx'),
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
