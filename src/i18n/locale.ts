import type { Lookup } from './translate'

/**
 * BCP 47 of the words a lookup gives: the messages say it themselves. The browser's own language may be another, where
 * it was started in one that it has no interface for (--lang=zh-CN without its language pack: en-US, words in zh_CN).
 */
export const localeOf = (lookup: Lookup): 'zh-CN' | 'en' => (lookup('localeTag') === 'zh-CN' ? 'zh-CN' : 'en')
