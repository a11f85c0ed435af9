import { extensionCaller } from '../../../messages/from-extension'
import { send } from '../../../platform/send'
import type { ReaderActions } from '../../../reader/reader'

const caller = extensionCaller(send)

/** What a page of ours remembers of blocks that were put back; in a private window nothing. */
export const putBackActions = (privateWindow: boolean): Pick<ReaderActions, 'putBacks' | 'rememberPutBack'> => ({
  putBacks: (url) => caller.putBacks(url),
  ...(privateWindow ? {} : { rememberPutBack: (change) => caller.rememberPutBack(change) }),
})
