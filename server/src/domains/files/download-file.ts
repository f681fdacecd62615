import { downloadFileInput } from '@pilin/domain/files/schemas'
import { scopesOf } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { view } from '../../kernel/procedure.ts'
import { mayReadFile } from './policy.ts'

/** A file with its content; foreign and missing ones look alike. */
export const downloadFile = view({
  input: downloadFileInput,
  async load({ runtime, actor, input }) {
    const file = await runtime.database.prisma.storedFile.findFirst({
      where: { id: input.fileId, organizationId: { in: scopesOf(actor) } },
    })
    if (!file) throw new DomainError('NOT_FOUND')
    return file
  },
  policy: mayReadFile,
  present: ({ name, mediaType, content, sha256 }) => ({ name, mediaType, content, sha256 }),
})
