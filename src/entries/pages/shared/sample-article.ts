import type { Article } from '../../../article/article'

/** The sample's words, invented for it; `first` leads in, `quote` is the quotation. */
interface SampleWords {
  title: string
  siteName: string
  excerpt: string
  lang: string
  first: string
  paragraphs: string[]
  heading: string
  list: string[]
  quote: string
  last: string
}

const hans: SampleWords = {
  title: '一条河怎样记住雨',
  siteName: '清读',
  excerpt: '雨停了，河还在涨。住在岸边的人知道，水要过一夜才会说出昨天的事。',
  lang: 'zh-CN',
  first: '雨停了，河还在涨。住在岸边的人知道，水要过一夜才会说出昨天的事。',
  paragraphs: [
    '上游的山坡先把雨收下，渗进土里，再从石缝间一点一点还给溪水。等到溪水汇进大河，天往往已经晴了。',
    '我们在桥墩上画了一条线，每天早上七点去看。十年下来，那条线旁边写满了数字：最高的一次 12.4 米，最低的一次 3.1 米。',
  ],
  heading: '怎样读这样一篇文章',
  list: ['用 ↓ 或空格往下读', '按 T 换白天与夜里的颜色', '按 − 与 = 改字号'],
  quote: '河不急着回答。它先把雨读完。',
  last: '这一篇是清读自带的，随时可以保存到文库，也可以删掉。',
}

const latin: SampleWords = {
  title: 'How a River Remembers Rain',
  siteName: 'Qingdu',
  excerpt: 'The rain had stopped and the river was still rising.',
  lang: 'en',
  first:
    'The rain had stopped and the river was still rising. Whoever lives by the bank knows: it takes the water a night to tell what happened yesterday.',
  paragraphs: [
    'The slopes take the rain first. It sinks into the ground and comes back to the brooks by drops, between stones. When the brooks reach the river, the sky is often clear again.',
    'We painted a line on a pier of the bridge and look at it every morning at seven. After ten years it stands among numbers: 12.4 metres at the highest, 3.1 at the lowest.',
  ],
  heading: 'How to read an article like this',
  list: ['Go on with ↓ or Space', 'T changes the colours of day and night', '− and = change the size'],
  quote: 'A river is in no hurry to answer. It reads the rain to its end first.',
  last: 'This piece came with Qingdu. Save it to your library, or let it go.',
}

const p = (text: string): string => `<p>${text}</p>`

/** An article to try reading with, in the language of our words. */
export function sampleArticle(locale: 'zh-CN' | 'en'): Article {
  const words = locale === 'en' ? latin : hans
  const { title, siteName, excerpt, lang } = words
  const blocks = [words.first, ...words.paragraphs, words.heading, ...words.list, words.quote, words.last]
  const textContent = blocks.join('\n')
  const tally = {
    characters: [...blocks.join('')].length,
    paragraphs: words.paragraphs.length + 3,
    images: 0,
    tables: 0,
    codeBlocks: 0,
    media: 0,
    links: 0,
  }
  return {
    title,
    byline: null,
    siteName,
    excerpt,
    lang,
    dir: 'ltr',
    content: [
      `<p><strong>${words.first}</strong></p>`,
      ...words.paragraphs.map(p),
      `<h2>${words.heading}</h2>`,
      `<ul>${words.list.map((item) => `<li>${item}</li>`).join('')}</ul>`,
      `<blockquote>${p(words.quote)}</blockquote>`,
      p(words.last),
    ].join(''),
    textContent,
    length: textContent.length,
    publishedTime: null,
    // Nothing stands there; an article needs an address of its own to be kept under.
    url: `https://qingdu.example/sample/${locale}`,
    images: [],
    formatId: 'sample',
    original: null,
    reprintOf: null,
    preview: null,
    translation: null,
    diagnostics: { layers: 0, truncated: false, placeholders: {}, steps: [] },
    receipt: { proved: false, source: tally, result: tally, dropped: [], lostImages: 0 },
  }
}
