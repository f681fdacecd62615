import { importMessages } from '@pilin/domain/imports/messages'
import type { PageApi } from '@pilin/server/http/page-api'
import { data } from 'react-router'
import type { UploadForm } from '../../api/read-upload.ts'
import { importTexts as texts } from './messages.ts'

/** Reads the uploaded table and has it checked; or says of the field what is the matter with the file. */
export async function uploadTable(api: PageApi, organizationId: string, { files, problem }: UploadForm) {
  if (problem) throw problem
  const [file] = files
  if (!file) return refusedFile(texts.noFile)
  const cells = await api.readCells(file.bytes).catch(() => undefined)
  if (!cells) return refusedFile(importMessages.unreadable)
  return api.caller.imports.check({ organizationId, fileName: file.name, cells })
}

function refusedFile(sentence: string) {
  const refusal = { code: 'FILE_REFUSED', sentence, fields: { attachments: sentence } }
  return data({ intent: '', refusal, values: {} }, { status: 400 })
}
