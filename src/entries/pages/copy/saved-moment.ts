/** 2026年4月8日 09:14: a moment (epoch ms) by the reader's clock, exactly, since two versions may be of one day. */
export const savedMoment = (epoch: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' }).format(epoch)
