/**
 * Backups damaged in every way a seed can think of. Each either changes nothing and is told with a code, or brings
 * exactly what was in the library it came from; no third thing, and never an exception.
 */
import { expect, test } from 'vitest'
import type { CarriedArticle } from '../article/stored-article'
import { randomFrom } from '../decode/fixtures/random'
import { withPictures } from '../library/fixtures/pictures'
import { ok, type Result } from '../problem/result'
import { backup, filesOf, make } from './fixtures/backups'
import { damagedBytes, damagedFiles } from './fixtures/damage'
import { restoreBackup } from './restore-backup'

/** Each is one damaged file; VITE_FUZZ_FROM and VITE_FUZZ_TO run others, or more. */
const SEEDS = { from: Number(import.meta.env.VITE_FUZZ_FROM ?? 1), to: Number(import.meta.env.VITE_FUZZ_TO ?? 60) }

/** What a file that is not restored is told to be. */
const REFUSALS = new Set<string>(['no-backup', 'broken-backup', 'newer-backup', 'backup-too-large'])

/** What a restore would merge; an exception names its seed. */
async function carriedBy(file: File, seed: number) {
  const merged: CarriedArticle[] = []
  const merge = async (carried: CarriedArticle): Promise<Result<null>> => {
    merged.push(carried)
    return ok(null)
  }
  const answer = await restoreBackup(file, { merge }).catch((error: unknown) => {
    throw new Error(`seed ${seed}`, { cause: error })
  })
  return { answer, merged }
}

/** Whatever was let in can be listed, found, taken out for a backup and brought back by it. */
async function provesWhole(merged: CarriedArticle[], seed: number): Promise<void> {
  const into = await make()
  for (const carried of [...merged, ...merged])
    expect([seed, await into.library.merge(carried)]).toEqual([seed, ok(null)])
  const urls = merged.map(({ article }) => article.record.url).toSorted()
  const listed = await into.library.list()
  expect([
    seed,
    listed.ok && listed.value.broken,
    listed.ok && listed.value.records.map(({ url }) => url).toSorted(),
  ]).toEqual([seed, 0, urls])
  for (const url of urls) expect([seed, await into.library.find(url)]).toMatchObject([seed, { ok: true }])
  const again = await carriedBy(await backup(into), seed)
  expect([seed, again.answer]).toEqual([seed, ok({ restored: urls.length, left: 0 })])
}

test(`backups damaged by the seeds ${SEEDS.from} to ${SEEDS.to} change nothing and say so, or bring what is whole`, async () => {
  const from = await make()
  const urls = ['https://b.example/', 'https://c.example/']
  await from.library.save(withPictures(['bridge', 'river'], { url: urls[0] ?? '' }))
  await from.library.save(withPictures(['bridge'], { url: urls[0] ?? '', title: '另一版', textContent: '水退了。' }))
  await from.library.save(withPictures(['gone'], { url: urls[1] ?? '' }))
  const file = await backup(from)
  const whole = new Uint8Array(await file.arrayBuffer())
  const files = await filesOf(file)
  const undamaged = JSON.stringify((await carriedBy(file, 0)).merged)
  const told: Record<string, number> = {}
  for (let seed = SEEDS.from; seed <= SEEDS.to; seed += 1) {
    const random = randomFrom(seed)
    const isAccident = random() < 0.5
    const damaged = isAccident ? new File([damagedBytes(random, whole)], 'a.zip') : await damagedFiles(random, files)
    const { answer, merged } = await carriedBy(damaged, seed)
    const code = answer.ok ? 'ok' : answer.problem.code
    told[code] = (told[code] ?? 0) + 1
    if (!answer.ok) expect([seed, merged, REFUSALS.has(code)]).toEqual([seed, [], true])
    // In a date or a readable copy it is not seen; what comes is what was saved all the same.
    else if (isAccident) expect([seed, JSON.stringify(merged)]).toEqual([seed, undamaged])
    else if (JSON.stringify(merged) !== undamaged) await provesWhole(merged, seed)
    expect(Object.keys(Object.prototype)).toEqual([])
  }
  console.log(JSON.stringify(told))
}, 3_600_000)
