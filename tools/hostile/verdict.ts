/** Turns what a browser showed into one verdict a payload. */
import type { Asked, HostileBrowser, Judged } from './browser.ts'
import type { Seen } from './judge/judge.ts'
import type { Payload } from './payload.ts'

export const COLUMNS = ['executed', 'inline', 'requests', 'survivors', 'errors', 'hangs'] as const
export type Column = (typeof COLUMNS)[number]

/** The faults of one payload by column; an empty list: clean. */
export interface Verdict {
  payload: Payload
  faults: Record<Column, string[]>
}

/** Milliseconds beyond the waiting after which a payload counts as a hang. */
const HANG = 3000
/** How payloads are shown, the milliseconds that the batches before took, and whether their page may be used again. */
interface Going {
  how: 'sanitised' | 'identity'
  usual: number[]
  page: 'fresh' | 'same'
}

/** Frames of so many payloads stand in one page at a time; heavy ones are alone in theirs. */
const BATCH = 48
const HEAVY = 20_000
/** A page that does not answer for so long is given up: batches share a machine with everything else. */
const PATIENCE = 60_000
/** As many links as a long article has; what they take is the machine's doing. */
const HARMLESS = '<p><a href="#user-content-a">字</a></p>'.repeat(900)
const PATIENCE_ALONE = 20_000

/** Verdicts in the order of the payloads. `tell` is called after each batch with how many are done. */
export async function judgeAll(
  browser: HostileBrowser,
  payloads: Payload[],
  { how, tell }: { how: 'sanitised' | 'identity'; tell?: (done: number) => void },
): Promise<Verdict[]> {
  const verdicts: Verdict[] = []
  const going: Going = { how, usual: [], page: 'fresh' }
  for (const batch of toBatches(payloads, how === 'identity' ? 1 : BATCH)) {
    verdicts.push(...(await judgeBatch(browser, batch, going)))
    tell?.(verdicts.length)
  }
  return verdicts
}

function toBatches(payloads: Payload[], size: number): Payload[][] {
  const batches: Payload[][] = []
  let open: Payload[] = []
  for (const payload of payloads) {
    if (payload.html.length > HEAVY) batches.push([payload])
    else if (open.push(payload) === size) {
      batches.push(open)
      open = []
    }
  }
  return open.length > 0 ? [...batches, open] : batches
}

/**
 * A batch in which anything cannot be laid at one payload's door is judged again in two halves, down to the one alone:
 * one culprit among 48 costs a dozen batches instead of 48, and a machine that was only busy costs two.
 */
async function judgeBatch(browser: HostileBrowser, batch: Payload[], going: Going): Promise<Verdict[]> {
  if (batch.length === 1 && batch[0]) {
    going.page = 'fresh'
    return [await judgeAlone(browser, batch[0], going.how)]
  }
  const judged = await browser.judge(batch, { how: going.how, patience: PATIENCE, page: going.page })
  if (judged) going.usual.push(judged.slow)
  if (judged && isClear(judged) && !isSlow(judged, going.usual)) {
    going.page = 'same'
    return judged.seen.flatMap((seen, at) => (batch[at] ? [toVerdict(batch[at], seen, [], [])] : []))
  }
  going.page = 'fresh'
  const middle = Math.ceil(batch.length / 2)
  const first = await judgeBatch(browser, batch.slice(0, middle), going)
  return [...first, ...(await judgeBatch(browser, batch.slice(middle), going))]
}

/** Nothing happened that belongs to no payload, and nothing that could live on in the page. */
const isClear = (judged: Judged): boolean =>
  judged.opened.length === 0 &&
  judged.stray.length === 0 &&
  strangers(judged).length === 0 &&
  judged.seen.every(({ hits, asked, error }) => hits.length === 0 && asked.length === 0 && error === null)

async function judgeAlone(browser: HostileBrowser, payload: Payload, how: 'sanitised' | 'identity'): Promise<Verdict> {
  let judged = await browser.judge([payload], { how, patience: PATIENCE_ALONE, page: 'fresh' })
  let usual: number[] = []
  // A busy machine may be the slow one: only what is slow twice, and beside harmless links, hangs.
  if (!judged || isSlow(judged, usual)) {
    usual = [
      (await browser.judge([{ ...payload, html: HARMLESS }], { how, patience: PATIENCE, page: 'fresh' }))?.slow ?? 0,
    ]
    judged = await browser.judge([payload], { how, patience: PATIENCE_ALONE + (usual[0] ?? 0), page: 'fresh' })
  }
  const seen = judged?.seen[0]
  if (!judged || !seen) return { payload, faults: { ...CLEAN, hangs: ['no answer'] } }
  const hangs = isSlow(judged, usual) ? [`${Math.round(Math.max(judged.slow, seen.took))} ms`] : []
  const requests = strangers(judged).map(
    ({ address, kind, referer }) => `${kind} ${address}${referer ? ' with referer' : ''}`,
  )
  const verdict = toVerdict(payload, seen, requests, [...judged.opened, ...judged.stray])
  return { payload, faults: { ...verdict.faults, hangs } }
}

/** Beyond the waiting and beyond what this machine takes for others just now. */
function isSlow(judged: Judged, usual: number[]): boolean {
  const median = usual.toSorted((a, b) => a - b)[Math.floor(usual.length / 2)] ?? 0
  const longest = Math.max(...judged.seen.map(({ took }) => took))
  return longest > HANG || judged.slow > HANG + (usual.length > 1 ? 2 * median : median)
}

/** Requests that no picture of the batch accounts for. */
function strangers(judged: Judged): Asked[] {
  const pictures = new Set(judged.seen.flatMap((seen) => seen.pictures).map(bare))
  return judged.asked.filter(
    ({ address, kind, referer }) => !(kind === 'image' && referer === null && pictures.has(bare(address))),
  )
}

/** Browsers upgrade pictures of secure pages: http and https are one address. */
const bare = (address: string): string => address.replace(/^https?:/, '').replace(/#.*$/s, '')

const CLEAN: Record<Column, string[]> = { executed: [], inline: [], requests: [], survivors: [], errors: [], hangs: [] }

const toVerdict = (payload: Payload, seen: Seen, requests: string[], opened: string[]): Verdict => ({
  payload,
  faults: {
    executed: [...seen.hits, ...opened],
    inline: seen.inline,
    requests: [...seen.asked, ...requests],
    survivors: seen.survivors,
    errors: seen.error === null ? [] : [seen.error],
    hangs: [],
  },
})
