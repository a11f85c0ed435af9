/** What a reader of a page answers, out of the browser; compared with the truth, never trusted to be whole. */
export interface ReadArticle {
  formatId: string
  title: string
  siteName: string | null
  byline: string | null
  publishedTime: string | null
  content: string
  textContent: string
  length: number
  images: { src: string }[]
  receipt: { source: { characters: number }; result: { characters: number } }
}

/** The core's answer. */
export interface Answer {
  ms: number
  /** Problem code of a page that is no article; `null`: nothing readable. */
  code?: string
  article?: ReadArticle
  /** Whether `extractArticle` gave an article. */
  extracted: boolean
  /** Whether reading changed the page. */
  changed: boolean
}

/** What a peer made of the same page. */
export interface PeerAnswer {
  ms: number
  content: string
  error?: string
}
