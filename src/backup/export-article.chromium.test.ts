import { expect, test } from 'vitest'
import { freshName, opened } from '../library/fixtures/fresh-library'
import { at, web, withPictures } from '../library/fixtures/pictures'
import { exportArticle } from './export-article'
import { readZip } from './read-zip'

const article = (names: string[]) =>
  withPictures(names, {
    title: '雨/后的河',
    content: `<p>河水涨了。</p>${names.map((name) => `<p><img src="${at(name)}"></p>`).join('')}<script>alert(1)</script>`,
  })

async function kept(names: string[]) {
  const library = await opened({ name: freshName(), fetchPicture: web({ gone: 'gone' }).fetchPicture })
  await library.save(article(names))
  return library
}

const text = (bytes: Uint8Array<ArrayBuffer>) => new TextDecoder().decode(bytes)

test('Markdown lies in a ZIP beside its pictures, each once, and links what is missing', async () => {
  const exported = await exportArticle(await kept(['bridge', 'river', 'gone']), article([]).url, 'markdown')
  if (!exported.ok) throw new Error(exported.problem.code)
  expect(exported.value.name).toBe('雨 后的河.zip')
  const zip = await readZip(exported.value.file)
  if (!zip.ok) throw new Error(zip.problem.code)
  const names = [...zip.value.keys()]
  expect(names.map((name) => name.replace(/[0-9a-f]{64}/, '#'))).toEqual([
    '雨 后的河/雨 后的河.md',
    '雨 后的河/pictures/#.png',
    '雨 后的河/pictures/#.png',
  ])
  const read = await zip.value.get(names[0] ?? '')?.read()
  const markdown = read?.ok ? text(read.value) : ''
  expect(markdown).toMatch(/^---\ntitle: "雨\/后的河"\n/)
  for (const name of names.slice(1)) expect(markdown).toContain(`](${name.replace('雨 后的河/', '')})`)
  expect(markdown).toContain(`](${at('gone')})`)
  expect(markdown).not.toContain('alert')
})

test('without pictures it is the text alone', async () => {
  const exported = await exportArticle(await kept([]), article([]).url, 'markdown')
  expect(exported).toMatchObject({ ok: true, value: { name: '雨 后的河.md' } })
})

test('as a web page it is one file with its pictures inside and nothing to fetch or to run', async () => {
  const library = await kept(['bridge', 'gone'])
  const exported = await exportArticle(library, article([]).url, 'web-page')
  if (!exported.ok) throw new Error(exported.problem.code)
  expect(exported.value.name).toBe('雨 后的河.html')
  const html = await exported.value.file.text()
  const [source = ''] = [...html.matchAll(/<img src="([^"]+)"/g)].map((found) => found[1])
  const shown = new Uint8Array(await (await fetch(source)).arrayBuffer())
  expect(new TextDecoder().decode(shown)).toBe('picture bridge')
  expect(html).not.toContain('<script')
  expect(html).toContain(`href="${at('gone')}"`)
})

test('what is not saved, or lies in the trash, is not there', async () => {
  const library = await kept([])
  await library.trash(article([]).url)
  expect(await exportArticle(library, article([]).url, 'web-page')).toEqual({
    ok: false,
    problem: { code: 'not-found' },
  })
})
