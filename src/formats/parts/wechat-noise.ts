/**
 * The end mark of an article, and what its scripts put beside a video until it plays. Not the author's. The pictures
 * and boxes that wait for a script bear such names as well (`img.js_img_placeholder`, `.wx_imgbc_placeholder`).
 */
export const ARTICLE_NOISE = 'mp-style-type, span.wx_widget_placeholder, span.js_img_placeholder'
