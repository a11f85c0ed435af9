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

/** The same with pictures from the web, each in a paragraph of its own. */
export const articleWith = (url: string, pictures: string[], text?: string) => {
  const article = articleAt(url, text)
  return {
    ...article,
    content: article.content + pictures.map((src) => `<p><img src="${src}"></p>`).join(''),
    images: pictures.map((src) => ({ src, candidates: [], width: 640, height: 400, caption: null })),
  }
}
