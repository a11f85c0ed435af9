/** No count of this text: nobody looks at it. */
const tally = { characters: 6, paragraphs: 1, images: 0, tables: 0, codeBlocks: 0, media: 0, links: 0 }

/** A whole article as a message holds it. */
export const articleAt = (url: string, text = '书摊明天还来。') => ({
  title: '河边的书摊',
  byline: null,
  siteName: null,
  excerpt: null,
  lang: 'zh-CN',
  dir: null,
  content: `<p>${text}</p>`,
  textContent: text,
  length: text.length,
  publishedTime: null,
  url,
  images: [],
  formatId: 'wechat-article',
  original: null,
  reprintOf: null,
  preview: null,
  diagnostics: { layers: 0, truncated: false, placeholders: {}, steps: [] },
  receipt: { proved: false, source: tally, result: tally, dropped: [], lostImages: 0 },
})
