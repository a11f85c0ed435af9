import { lastingWechatAddress, type WechatAddress } from './wechat-address'

/**
 * The keys under which the article of a page may have been saved, likeliest first, when the page itself no longer
 * says: its address without fragment, and the one that lasts where its publisher has several for an article.
 */
export function keysOfPage(page: WechatAddress & { href: string }): string[] {
  const lasting = lastingWechatAddress(page)
  const plain = page.href.replace(/#.*$/s, '')
  return lasting === null || lasting === plain ? [plain] : [plain, lasting]
}
