import { extensionCaller } from '../../../messages/from-extension'
import { send } from '../../../platform/send'
import type { ReaderActions } from '../../../reader/reader'

const caller = extensionCaller(send)

type Remembered = Pick<ReaderActions, 'putBacks' | 'rememberPutBack' | 'flips' | 'rememberFlip'>

/** What a page of ours remembers of single things: blocks put back, pictures turned. In a private window nothing. */
export const rememberedActions = (privateWindow: boolean): Remembered => ({
  putBacks: (url) => caller.putBacks(url),
  flips: (url) => caller.flips(url),
  ...(privateWindow
    ? {}
    : {
        rememberPutBack: (change) => caller.rememberPutBack(change),
        rememberFlip: (change) => caller.rememberFlip(change),
      }),
})
