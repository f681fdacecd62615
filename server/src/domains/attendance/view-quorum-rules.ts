import { quorumPreset, quorumPresets } from '@pilin/domain/attendance/quorum-presets'
import { ruleWords } from '@pilin/domain/attendance/rule-words'
import { motionKind } from '@pilin/domain/attendance/vocabulary'
import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { scopeOf } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { view } from '../../kernel/procedure.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { organizationsOf } from '../organizations/data.ts'
import { chosenRules, ruleInForce } from './data.ts'
import { mayChooseRule, maySeeRules } from './policy.ts'

/** By which rules an organization decides, in words, and what else it could choose. */
export const viewQuorumRules = view({
  input: z.object({ organizationId: uuid }),
  async load({ runtime, actor, input }) {
    const { prisma } = runtime.database
    const organizationId = scopeOf(actor, input.organizationId)
    const [organization] = await organizationsOf(prisma, [organizationId])
    if (!organization) throw new DomainError('NOT_FOUND')
    return { organizationId, organization, chosen: await chosenRules(prisma, organizationId) }
  },
  policy: maySeeRules,
  present({ organizationId, organization, chosen }, actor) {
    const forAll = motionKind.options.map((kind) => ({
      motionKind: kind,
      meetingKind: null,
      // No meeting has the kind null, so only the rule for all kinds is found.
      ...ruleInForce(
        chosen.filter(({ meetingKind }) => meetingKind === null),
        organization.kind,
        kind,
        'OTHER',
      ),
    }))
    const forSome = chosen.filter(({ meetingKind }) => meetingKind !== null)
    return {
      organization: { id: organizationId, name: organization.name, shortName: organization.shortName },
      rules: [...forAll, ...forSome].map(({ motionKind, meetingKind, preset, rule }) => ({
        motionKind,
        meetingKind,
        preset,
        label: quorumPresets[preset].label,
        words: ruleWords(rule),
      })),
      presets: quorumPreset.options.map((preset) => ({
        preset,
        label: quorumPresets[preset].label,
        words: ruleWords(quorumPresets[preset].rule),
      })),
      mayChoose: isAllowed(mayChooseRule(actor, { organizationId })),
    }
  },
})
