import { expect, test } from 'vitest'
import { parseInert } from '../../dom/parse-inert'
import { leadPicture, readLeads } from './lead-picture'

const ARTICLE = '<meta property="og:type" content="article">'
const named = (address: string) => `${ARTICLE}<meta property="og:image" content="${address}">`

/** The lead picture of a page whose content is its `article`. */
function leadOf(html: string): string | null {
  const page = parseInert(`<base href="https://site.example/a/">${html}`)
  const leads = readLeads(page, page)
  const content = page.createElement('div')
  content.append(...page.querySelectorAll('article'))
  return leadPicture(leads, content)?.innerHTML ?? null
}
const photo = '<img src="/bridge.jpg" width="800" height="600">'
const text = '<article><p>河水涨了。</p></article>'

test.each([
  { name: 'a photo between heading and text', html: `<h1>甲</h1>${photo}${text}`, lead: '/bridge.jpg' },
  {
    name: '… with its caption',
    html: `<h1>甲</h1><figure>${photo}<figcaption>桥</figcaption></figure>${text}`,
    lead: '<figcaption>桥</figcaption>',
  },
  { name: 'one above the heading is the site’s', html: `${photo}<h1>甲</h1>${text}`, lead: null },
  {
    name: '… unless the page names it',
    html: `${named('/bridge-600x400.jpg')}${photo}<h1>甲</h1>${text}`,
    lead: '/bridge.jpg',
  },
  { name: 'a small one is an avatar', html: `<h1>甲</h1><img src="/a.jpg" width="80" height="80">${text}`, lead: null },
  {
    name: 'the same picture in another size is there already',
    html: `<h1>甲</h1><img src="/river-1200x800.jpg" width="1200" height="800"><article><p>河水涨了。</p><img src="/river-600x400.webp"></article>`,
    lead: null,
  },
  {
    name: 'content that begins with a picture needs none',
    html: `<h1>甲</h1>${photo}<article><img src="/q.jpg"><p>河水涨了。</p></article>`,
    lead: null,
  },
  {
    name: 'a named one where there is no picture',
    html: `${named('/named.jpg')}<h1>甲</h1>${text}`,
    lead: 'https://site.example/named.jpg',
  },
  {
    name: '… not where the text has one',
    html: `${named('/named.jpg')}<h1>甲</h1><article><p>河水涨了。</p><img src="/q.jpg"></article>`,
    lead: null,
  },
  { name: '… nor a logo', html: `${named('/site-logo.png')}<h1>甲</h1>${text}`, lead: null },
  {
    name: '… nor on a page that is no article',
    html: `<meta property="og:image" content="/named.jpg"><h1>甲</h1>${text}`,
    lead: null,
  },
  { name: 'one in a list of other articles', html: `<h1>甲</h1><aside>${photo}</aside>${text}`, lead: null },
])('$name', ({ html, lead }) => {
  const found = leadOf(html)
  if (lead === null) expect(found).toBeNull()
  else expect(found).toContain(lead)
})
