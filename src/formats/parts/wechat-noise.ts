/** The end mark of an article, and what only its scripts fill. Not the author's. */
export const ARTICLE_NOISE = 'mp-style-type, .js_img_placeholder, .wx_imgbc_placeholder'
