import type { Request, Response } from 'express'
import { type DemoGroup, demoPassword, demoPeople, isDemoLogin } from '../demo/demo-accounts.ts'
import { cancelByLink } from '../domains/activities/cancel-by-link.ts'
import { arrive } from '../domains/activities/check-in.ts'
import { issueCode } from '../domains/activities/issue-code.ts'
import { readRegistration } from '../domains/activities/read-registration.ts'
import { readVisitorForm, submitRegistration } from '../domains/activities/submit-registration.ts'
import { type ArrivalView, viewArrival } from '../domains/activities/view-arrival.ts'
import { readStatus } from '../domains/admissions/read-status.ts'
import { replyToQuestion, withdrawByLink } from '../domains/admissions/reply-to-question.ts'
import { readApplyForm, submitApplication } from '../domains/admissions/submit-application.ts'
import { checkIn } from '../domains/attendance/check-in.ts'
import { issueCheckInCode } from '../domains/attendance/issue-check-in-code.ts'
import { type CheckInView, viewCheckIn } from '../domains/attendance/view-check-in.ts'
import { changePassword } from '../domains/auth/change-password.ts'
import { actorOf } from '../domains/auth/data.ts'
import { signIn, signOut } from '../domains/auth/sign-in.ts'
import { deriveMark, deriveVisitorMark, listVisitorEvaluations } from '../domains/evaluations/derive-mark.ts'
import { readAnswerForm, submitAnswer } from '../domains/evaluations/submit-answer.ts'
import { runImport } from '../domains/imports/run-import.ts'
import { readPublicPage } from '../domains/public-pages/read-page.ts'
import type { Actor } from '../kernel/actor.ts'
import { DomainError } from '../kernel/domain-error.ts'
import { drawQrCode } from '../kernel/draw-qr-code.ts'
import { newSecret } from '../kernel/secret.ts'
import { type Caller, createCaller } from '../router.ts'
import type { Services } from '../services.ts'
import { type InvitationForms, invitationForms } from './invitation-forms.ts'
import { type PageFiles, pageFiles } from './page-files.ts'
import { publicAddress } from './public-address.ts'
import { readUpload, type UploadForm } from './read-upload.ts'
import { nonceOf } from './security-headers.ts'
import { type SurveyForms, surveyForms } from './survey-forms.ts'

/** All that a page's loader and action get from the server. */
export type PageApi = {
  /** Null when nobody is signed in. */
  actor: Actor | null
  caller: Caller
  /** Documents to download; they throw refusals as the caller does. */
  files: PageFiles
  nonce: string
  /** Whether the demo organizations are loaded and people sign in with one press. */
  demo: boolean
  now: Date
  /** Where people open the pages, such as `https://pilin.example.cn`. */
  publicAddress: string
  /** Reads a form with files; only for who is signed in. */
  readUpload(request: globalThis.Request): Promise<UploadForm>
  /** The cells of an uploaded .xlsx; throws for what is none. */
  readCells(bytes: Uint8Array): Promise<(string | null)[][]>
  /** Confirms an import and writes it beside the request; throws refusals as the caller does. */
  confirmImport(runId: string): Promise<void>
  /** Whether a mail server is configured, so that messages go out by e-mail. */
  sendsMail: boolean
  /** Headers that set the session cookie; throws DomainError. */
  signIn(input: unknown): Promise<Headers>
  signOut(): Promise<Headers>
  /** The account that the headers of a sign-in have signed in. */
  accountOf(signedIn: Headers): Promise<string | undefined>
  /** The code for the chair's screen; throws DomainError. */
  checkInCode(meetingId: string): ReturnType<typeof issueCheckInCode>
  /** What a scanned code leads to. */
  viewCheckIn(code: string): Promise<CheckInView>
  /** Checks in with a scanned code; throws DomainError. */
  checkIn(code: string): Promise<void>
  /** The name with which the actor signs in, and whether it is one of the demo, which has no own password. */
  account(): Promise<{ username: string; isDemo: boolean }>
  /** Changes the actor's own password; throws DomainError. */
  changePassword(input: unknown): Promise<void>
  /** Forms of applicants, who have no account; they throw DomainError. */
  applications: {
    form(organizationId: string): ReturnType<typeof readApplyForm>
    submit(organizationId: string, input: unknown): Promise<{ secret: string }>
    status(secret: string): ReturnType<typeof readStatus>
    reply(secret: string, input: unknown): Promise<void>
    withdraw(secret: string): Promise<void>
  }
  /** Links with which contacts of units open a login; they throw DomainError. */
  invitations: InvitationForms
  /** Forms of surveys for whoever has a link; they throw DomainError. */
  surveys: SurveyForms
  /** Forms of visitors at activities, who have no account; they throw DomainError. */
  visitors: {
    form(activityId: string): ReturnType<typeof readVisitorForm>
    register(activityId: string, input: unknown): Promise<{ secret: string }>
    registration(secret: string): ReturnType<typeof readRegistration>
    cancel(secret: string): Promise<void>
    /** The open evaluations that the link of a registration offers. */
    evaluations(secret: string): ReturnType<typeof listVisitorEvaluations>
    /** The form of an evaluation behind such a link, with a mark of the person's own. */
    ownAnswerForm(secret: string, evaluationId: string): ReturnType<typeof readAnswerForm>
    ownAnswer(secret: string, evaluationId: string, input: unknown): Promise<void>
    /** The same for whoever has the public link; somebody signed in who was served has a mark of their own. */
    answerForm(evaluationId: string, mark: string | undefined): ReturnType<typeof readAnswerForm>
    answer(evaluationId: string, mark: string | undefined, input: unknown): Promise<void>
  }
  /** The code for the screen at the door of an activity; throws DomainError. */
  arrivalCode(activityId: string): ReturnType<typeof issueCode>
  /** What a code leads to that was scanned at an activity. */
  viewArrival(code: string): Promise<ArrivalView>
  /** Arrives with it; throws DomainError. */
  arrive(code: string, input: unknown): Promise<void>
  /** A random mark for a browser that has none: 256 bits in base64url. */
  newMark(): string
  /** A page of ours as a QR code, SVG. */
  qrCode(path: string): Promise<string>
  /** What everybody may see of an organization, without an account; throws DomainError. */
  publicPage(organizationId: string): ReturnType<typeof readPublicPage>
  /** The demo logins; empty outside the demo. */
  demoPeople(): Promise<DemoGroup[]>
  /** Signs a demo person in with one press; outside the demo there is none. */
  demoSignIn(username: string): Promise<Headers>
}

/** Builds the API of one request; the session is looked up once. */
export async function pageApi(services: Services, request: Request, response: Response): Promise<PageApi> {
  const { runtime, auth, limits } = services
  const headers = headersOf(request)
  const now = runtime.clock()
  const { actor, refreshed } = await actorOf(auth, runtime.database.prisma, headers, now)
  for (const cookie of refreshed) response.append('Set-Cookie', cookie)
  const account = async () => {
    if (!actor) throw new DomainError('SIGNED_OUT')
    const { username, displayUsername } = await runtime.database.prisma.user.findUniqueOrThrow({
      where: { id: actor.userId },
      select: { username: true, displayUsername: true },
    })
    return { actor, username: displayUsername ?? username, isDemo: services.demo && isDemoLogin(username) }
  }
  const signInContext = { runtime, auth, limits, ip: request.ip ?? '', headers }
  const caller = createCaller({ runtime, actor })
  const address = publicAddress(services.environment, request)
  const checkInContext = { runtime, key: services.checkInKey, actor, origin: address }
  const publicForms = { runtime, limits: services.formLimits, ip: request.ip ?? '' }
  const served = { runtime, servedKey: services.servedKey }
  const ownMark = async (evaluationId: string) =>
    actor?.personId ? deriveMark(served, evaluationId, { personId: actor.personId }) : undefined
  return {
    actor,
    caller,
    applications: {
      form: (organizationId) => readApplyForm(runtime, organizationId),
      submit: (organizationId, input) => submitApplication(publicForms, organizationId, input),
      status: (secret) => readStatus(runtime, secret),
      reply: (secret, input) => replyToQuestion(publicForms, secret, input),
      withdraw: (secret) => withdrawByLink(publicForms, secret),
    },
    invitations: invitationForms({
      forms: publicForms,
      signInContext,
      caller,
      mailer: services.mailer,
      address,
    }),
    surveys: surveyForms(publicForms),
    visitors: {
      form: (activityId) => readVisitorForm(runtime, activityId),
      register: (activityId, input) => submitRegistration(publicForms, activityId, input),
      registration: (secret) => readRegistration(runtime, secret),
      cancel: (secret) => cancelByLink(publicForms, secret),
      evaluations: (secret) => listVisitorEvaluations(runtime, secret),
      ownAnswerForm: async (secret, id) =>
        readAnswerForm(runtime, id, await deriveVisitorMark(served, id, secret)),
      ownAnswer: async (secret, id, input) =>
        submitAnswer(publicForms, id, await deriveVisitorMark(served, id, secret), input),
      answerForm: async (id, mark) => readAnswerForm(runtime, id, (await ownMark(id)) ?? mark),
      answer: async (id, mark, input) => submitAnswer(publicForms, id, (await ownMark(id)) ?? mark, input),
    },
    arrivalCode: (activityId) => issueCode(checkInContext, activityId),
    viewArrival: (code) => viewArrival(checkInContext, code),
    arrive: (code, input) => arrive({ ...publicForms, key: services.checkInKey, actor }, code, input),
    newMark: newSecret,
    qrCode: (path) => drawQrCode(`${address}${path}`),
    publicPage: (organizationId) => readPublicPage(runtime, organizationId),
    files: pageFiles(caller, services.press),
    nonce: nonceOf(response.locals),
    demo: services.demo,
    now,
    publicAddress: address,
    readUpload,
    readCells: (bytes) => services.press.readCells(bytes),
    async confirmImport(runId) {
      await caller.imports.confirm({ runId })
      void runImport(runtime, runId).catch((error) => {
        services.log.error({ err: error }, 'an import was not finished and will be tried again')
      })
    },
    sendsMail: services.environment.smtpUrl !== undefined,
    signIn: (input) => signIn(signInContext, input),
    demoPeople: async () => (services.demo ? demoPeople(runtime.database.prisma) : []),
    demoSignIn: async (username) => {
      if (!services.demo) throw new DomainError('NOT_FOUND')
      return signIn(signInContext, { name: username, password: demoPassword })
    },
    account,
    async changePassword(input) {
      const { actor: own, isDemo } = await account()
      if (isDemo) throw new DomainError('DEMO_ACCOUNT')
      return changePassword({ runtime, limits, ip: signInContext.ip, actor: own }, input)
    },
    signOut: () => signOut(runtime, auth, headers),
    async accountOf(signedIn) {
      const cookie = signedIn
        .getSetCookie()
        .map((each) => each.split(';')[0])
        .join('; ')
      const found = await actorOf(auth, runtime.database.prisma, new Headers({ cookie }), now)
      return found.actor?.userId
    },
    checkInCode: (meetingId) => issueCheckInCode(checkInContext, meetingId),
    viewCheckIn: (code) => viewCheckIn(checkInContext, code),
    checkIn: (code) => checkIn(checkInContext, code),
  }
}

/** The request's headers in the form that better-auth reads. */
export function headersOf(request: { headers: Request['headers'] }): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string') headers.set(name, value)
    else for (const each of value ?? []) headers.append(name, each)
  }
  return headers
}
