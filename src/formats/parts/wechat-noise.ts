/** The end mark of an article, what only its scripts fill, and advertisements. Not the author's. */
export const ARTICLE_NOISE =
  'mp-style-type, .js_img_placeholder, .wx_imgbc_placeholder, mpcpc, mp-common-cpsad, mp-pay-preview-filter'
