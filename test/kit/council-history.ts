import { asCivilDate, type CivilDate, firstDay, partsOf } from '@pilin/domain/calendar/civil-date'
import { civilMonthOf } from '@pilin/domain/calendar/shanghai'
import type pg from 'pg'

/** How large the history of a council is, until when, and the number from which its chances come. */
export type HistorySize = {
  organizationId: string
  units: number
  years: number
  seed: number
  /** The first day of a month; the last session is on it, and the list of the year after is still drawn up. */
  until?: CivilDate
}

/**
 * Member units that join, leave, come back and are suspended; two people each, a contact for some; sessions each
 * month with every sort of answer; needs, claims, resources and a service list for each year.
 */
const history = [
  `create temporary table place as
   select gen_random_uuid() as unit_id, n, gen_random_uuid() as first_id, gen_random_uuid() as second_id
   from generate_series(1, :units) n`,
  `insert into unit (id, kind, name, short_name, province, city, district)
   select unit_id, 'INSTITUTION', '成员单位' || n, '单位' || n, '上海市', '上海市', '黄浦区' from place`,
  `insert into unit_membership (id, organization_id, unit_id, position, from_day, until_day)
   select gen_random_uuid(), :organization, unit_id, n, date ':until' - (random() * 30.4 * :months)::int - 60,
     case when n % 5 = 0 then date ':until' - 45 end from place`,
  `insert into unit_membership (id, organization_id, unit_id, position, from_day)
   select gen_random_uuid(), :organization, unit_id, n, date ':until' - 20 from place where n % 10 = 0`,
  `insert into unit_suspension (id, organization_id, unit_id, from_day, until_day, reason)
   select gen_random_uuid(), :organization, unit_id, day, case when n % 4 = 0 then day + 90 end, '机构改革'
   from place, lateral (select date ':until' - (random() * 15 * :months)::int - n % 2) t (day) where n % 3 = 0`,
  `insert into unit_suspension (id, organization_id, unit_id, from_day, until_day, reason)
   select gen_random_uuid(), :organization, unit_id, (date ':until' - interval '1 month')::date, (date ':until' - interval '1 month')::date, '一天' from place where n % 3 = 1`,
  `insert into person (id, unit_id, name) select first_id, unit_id, '甲' || n from place
   union all select second_id, unit_id, '乙' || n from place`,
  `insert into unit_contact (id, organization_id, unit_id, person_id, from_day)
   select gen_random_uuid(), :organization, unit_id, first_id, date '2018-01-01' from place where n % 2 = 1`,
  // Some at the very edges of a day in Shanghai, which are not the edges of a day elsewhere.
  `insert into meeting (id, organization_id, kind, title, starts_at, ends_at, place, state)
   select gen_random_uuid(), :organization, 'COUNCIL_SESSION', '第' || m || '次联席会议', at, at + interval '2 hours', '外滩',
     (case when m % 7 = 3 then 'CANCELLED' when m % 11 = 5 then 'PLANNED' else 'HELD' end)::"MeetingState"
   from generate_series(1, :months) m, lateral (select (timestamp ':until 00:10' - make_interval(months => m - 1)
     + case when m % 2 = 0 then interval '0' else interval '9 hours' end) at time zone 'Asia/Shanghai') t (at)`,
  `insert into meeting_unit (meeting_id, unit_id)
   select meeting.id, unit_id from meeting, place where organization_id = :organization and random() < 0.95`,
  `insert into attendance (meeting_id, person_id, role, votes, reply, present_at, leave_state, leave_decided_at, leave_answer, excused_reason)
   select meeting_id, person_id, role::"AttendanceRole", false, reply::"AttendanceReply",
     case when chance[1] < 0.4 then timestamptz ':until' end,
     state::"LeaveState", case when state in ('APPROVED', 'REFUSED') then timestamptz ':until' end,
     case when state = 'REFUSED' then '请参加' else '' end, case when chance[2] < 0.1 then '出差' else '' end
   from meeting_unit join place using (unit_id),
     lateral (select array[random(), random(), random(), random(), place.n] from generate_series(1, 1) where meeting_id is not null) c (chance),
     lateral (values (first_id, 1), (second_id, 2)) who (person_id, k),
     lateral (select (array['NONE', 'NONE', 'ATTEND', 'LEAVE'])[1 + floor(random() * 4 + 0 * chance[1] + 0 * k)::int]) r (reply),
     lateral (select case when reply = 'LEAVE'
       then (array['ASKED', 'APPROVED', 'REFUSED', null])[1 + floor(random() * 4 + 0 * chance[1])::int] end) s (state),
     lateral (select case when chance[3] < 0.05 then 'OBSERVE' else 'ATTEND' end) o (role)
   where k = 1 or chance[4] < 0.7`,
  `insert into need (id, organization_id, source, entered_by_id, entered_at, title)
   select gen_random_uuid(), :organization, 'STAFF', first_id, at, '需求' || n from place,
     lateral (select timestamptz ':until 00:30+08' - make_interval(days => (random() * 30 * :months + 0 * n)::int)) t (at)`,
  `insert into claim (id, organization_id, need_id, unit_id, role, state, asked_at)
   select gen_random_uuid(), :organization, need.id, place.unit_id, 'HELPER',
     (array['OPEN', 'AGREED', 'DECLINED', 'WITHDRAWN'])[1 + floor(random() * 4 + 0 * n)::int]::"ClaimState",
     entered_at + make_interval(hours => (random() * 900)::int)
   from need, place where organization_id = :organization and random() < 5.0 / :units`,
  `insert into resource (id, organization_id, unit_id, entered_by_id, entered_at, title, ended_at, ended_by_id, reason)
   select gen_random_uuid(), :organization, case when k < 3 then unit_id end, first_id, at, '资源' || n || '-' || k,
     case when k = 2 then at + interval '100 days' end, case when k = 2 then first_id end, case when k = 2 then '不再提供' else '' end
   from place, generate_series(1, 3) k,
     lateral (select timestamptz ':until 23:30+08' - make_interval(days => (31 + random() * 30 * :months + 0 * k)::int)) t (at)
   where n % 4 <> 1`,
  `insert into service_list (id, organization_id, year, state, created_at, adopted_at, resolution_id)
   select gen_random_uuid(), :organization, year, (case when year = :next then 'DRAFT' else 'ADOPTED' end)::"ServiceListState",
     now(), case when year < :next then now() end, case when year < :next then gen_random_uuid() end
   from generate_series(:next - ceil(:months / 12.0)::int, :next) year`,
  `insert into project (id, organization_id, list_id, name, quarter, created_at)
   select gen_random_uuid(), :organization, id, '项目' || k, 1 + k % 4, now() from service_list, generate_series(1, 30) k
   where organization_id = :organization`,
  `insert into project_unit (project_id, unit_id, role)
   select project.id, unit_id, (case when row_number() over (partition by project.id order by random()) = 1
     then 'RESPONSIBLE' else 'ASSISTING' end)::"ProjectUnitRole"
   from project, place where organization_id = :organization and random() < 4.0 / :units`,
]

/** Until the month in which we are: for pages that go by the clock. */
export function thisMonth(): CivilDate {
  return firstDay(civilMonthOf(new Date()))
}

/** Fills an organization with a history, in bulk, without the triggers that watch single changes. */
export async function fillHistory(
  pool: pg.Pool,
  { organizationId, units, years, seed, until = asCivilDate('2026-11-01') }: HistorySize,
): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query('set local session_replication_role = replica')
    await client.query('set local statement_timeout = 0')
    await client.query('select setseed($1)', [(seed % 1000) / 1000])
    for (const text of history) {
      const statement = text
        .replaceAll(':organization', `${client.escapeLiteral(organizationId)}::uuid`)
        .replaceAll(':units', String(units))
        .replaceAll(':months', String(years * 12))
        .replaceAll(':until', until)
        .replaceAll(':next', String(partsOf(until).year + 1))
      await client.query(statement)
    }
    await client.query('commit')
    await client.query('analyze')
  } finally {
    // Its temporary tables go with it.
    client.release(true)
  }
}
