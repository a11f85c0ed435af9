import type { CDPSession } from 'playwright'

/** Functions whose time, with all they call, is told: the stages of `readPage` and what they spend most on. */
const STAGES = (
  'readPage garbage readWechatData readQqPage readMessage findLeakPlaces tryCandidate snapshot judge copyWhole ' +
  'getComputedStyle pageFields runSteps noise code pixels backgrounds drawings wechatCards images media lists ' +
  'structure headings emphasis blank bareLinks links openReceipt countSource compare tally visibleLines sanitizeTree ' +
  'parseInert boundTree replaceSvgs trimAttributes purify toStyle collectImages'
).split(' ')

/** Microseconds between two samples. */
const INTERVAL = 100

/** The bundler numbers names that stand twice. Garbage is collected under no function of ours. */
const nameOf = (name: string): string => (name === '(garbage collector)' ? 'garbage' : name.replace(/\$\d+$/, ''))

/** Milliseconds by stage while `run` runs; the build must have kept its function names. */
export async function profileStages(session: CDPSession, run: () => Promise<void>): Promise<Map<string, number>> {
  await session.send('Profiler.enable')
  await session.send('Profiler.setSamplingInterval', { interval: INTERVAL })
  await session.send('Profiler.start')
  await run()
  const { profile } = await session.send('Profiler.stop')
  const own = new Map<number, number>()
  profile.samples?.forEach((id, index) => {
    own.set(id, (own.get(id) ?? 0) + (profile.timeDeltas?.[index] ?? 0) / 1000)
  })
  const parents = new Map(profile.nodes.flatMap(({ id, children }) => (children ?? []).map((child) => [child, id])))
  const names = new Map(profile.nodes.map(({ id, callFrame }) => [id, nameOf(callFrame.functionName)]))
  const total = new Map<string, number>()
  for (const [id, ms] of own) {
    const above = new Set<string>()
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) above.add(names.get(at) ?? '')
    for (const name of above) total.set(name, (total.get(name) ?? 0) + ms)
  }
  return new Map(STAGES.flatMap((name) => (total.has(name) ? [[name, total.get(name) ?? 0]] : [])))
}
