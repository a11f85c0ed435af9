/**
 * Which of public/_locales the browser takes our words from when its interface is in `language` (BCP 47): simplified
 * Chinese, or the default_locale for everyone else. Traditional Chinese falls to the default in both browsers.
 */
export const localeOf = (language: string): 'zh-CN' | 'en' =>
  /^zh\b(?!-(?:tw|hk|mo|hant))/i.test(language) ? 'zh-CN' : 'en'
