import { index, layout, prefix, type RouteConfig, route } from '@react-router/dev/routes'

/** Every URL of the product. */
export default [
  index('routes/schedule.tsx'),
  route('sign-in', 'routes/sign-in.tsx'),
  route('sign-out', 'routes/sign-out.tsx'),
  route('display', 'routes/display.tsx'),
  route('account', 'routes/account.tsx'),
  route('account/calendar', 'routes/calendar-feeds.tsx'),
  route('search', 'routes/search.tsx'),
  route('notifications', 'routes/notifications.tsx'),
  route('meetings/:meetingId/notice', 'routes/notice.tsx'),
  route('check-in/:code', 'routes/check-in.tsx'),
  ...prefix('administration', [
    index('routes/administration.tsx'),
    route('holidays', 'routes/holidays.tsx'),
    route(':organizationId', 'routes/administration-organization.tsx'),
  ]),
  ...prefix('organizations/:organizationId', [
    index('routes/organization.tsx'),
    route('rotation', 'routes/rotation.tsx'),
    route('handover', 'routes/handover.tsx'),
    route('rotation/report', 'routes/rotation-report.tsx'),
    route('rotation/:rosterId/extend', 'routes/rotation-extend.tsx'),
    route('follow-up', 'routes/follow-up.tsx'),
    route('follow-up/:actionItemId', 'routes/action-item.tsx'),
    route('topics', 'routes/topics.tsx'),
    route('topics/new', 'routes/topic-new.tsx'),
    route('topics/:topicId', 'routes/topic.tsx'),
    route('projects', 'routes/projects.tsx'),
    route('projects/:projectId', 'routes/project.tsx'),
    route('projects/:projectId/files', 'routes/project-files.tsx'),
    route('records', 'routes/records.tsx'),
    route('audit', 'routes/audit.tsx'),
    route('ledger', 'routes/ledger.tsx'),
    route('cadences', 'routes/cadences.tsx'),
    route('cadences/:cadenceId', 'routes/meeting-template.tsx'),
    route('year', 'routes/year-plan.tsx'),
  ]),
  route('files/:fileId', 'routes/file.tsx'),
  route('extracts/:agendaItemId', 'routes/extract.tsx'),
  // Files to keep.
  ...prefix('meetings/:meetingId', [
    route('record.docx', 'routes/record-file.ts', { id: 'record-docx' }),
    route('record.pdf', 'routes/record-file.ts', { id: 'record-pdf' }),
    route('sign-in-sheet.docx', 'routes/sign-in-sheet-file.ts', { id: 'sign-in-sheet-docx' }),
    route('sign-in-sheet.pdf', 'routes/sign-in-sheet-file.ts', { id: 'sign-in-sheet-pdf' }),
  ]),
  ...prefix('organizations/:organizationId', [
    route('action-items.xlsx', 'routes/action-list-file.ts'),
    route('schedule/:year.pdf', 'routes/year-schedule-file.ts'),
    route('quorum', 'routes/quorum.tsx'),
    route('record-templates', 'routes/record-templates.tsx'),
  ]),
  ...prefix('meetings/:meetingId/minutes', [
    route('versions', 'routes/minutes-versions.tsx'),
    route('versions/:versionId', 'routes/minutes-version.tsx'),
    route('compare', 'routes/minutes-compare.tsx'),
    route('authors', 'routes/minutes-authors.tsx'),
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
      route('check-in-code', 'routes/check-in-code.tsx'),
    ]),
  ]),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig
