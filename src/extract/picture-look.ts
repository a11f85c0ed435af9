/** What an address alone tells of a picture. */

const EXTENSION = /\.(?:jpe?g|jfif|png|gif|webp|avif|bmp|svg)(?:$|[!@_:~/])/i
const FORMAT = /[?&](?:wx_fmt|format|fmt|type)=(?:jpe?g|png|gif|webp|avif|svg|other)\b/i
const PICTURE_HOST =
  /(?:^|\.)(?:(?:mmbiz|puui|vpic)\.qpic\.cn|inews\.gtimg\.com|(?:img|image|images|pic|pics|photo)\d{0,3}\.[\w.-]+)$/i

/** Whether an address is one of a picture by its file type, its query or its host. False: it may be one all the same. */
export const looksLikePicture = ({ pathname, search, hostname }: URL): boolean =>
  EXTENSION.test(pathname) || FORMAT.test(search) || PICTURE_HOST.test(hostname)

/** File names of pictures that only keep a place, or that say that the picture is not shown here. */
const PLACE_NAME =
  /(?:^|[/_.-])(?:blank|gr[ae]y|loading|loader|spinner|spacer|space|placeholder|transparent|pixel|empty|clear|dot|1x1|lazy(?:load)?|no-?(?:pic|img|image|photo)|default_?img|hot-?link(?:ing|ed)?|no-?hotlink(?:ing)?|anti-?leech|daolian)\d{0,2}(?:[_.-]|$)|^\/[a-z]\.gif$/i

/** Whether its name calls a picture a placeholder or a notice. Believed only beside another address of the picture. */
export const isPlaceName = (address: string): boolean => {
  const { pathname } = new URL(address)
  return PLACE_NAME.test(pathname.slice(pathname.lastIndexOf('/')))
}

/** Where browsers put the pictures of a page they save: the copy lies on nobody's server. */
const SAVED = /(?:_files|\.files|_文件)\//

export const isSavedCopy = (address: string): boolean => SAVED.test(decodedPath(address))

function decodedPath(address: string): string {
  const { pathname } = new URL(address)
  try {
    return decodeURIComponent(pathname)
  } catch {
    // A stray % means itself.
    return pathname
  }
}

/** Sizes as they are written at the end of a file's name: -640x400, _720w, _b, @2x, -scaled, -thumb. */
const SIZE =
  /(?:[-_.@](?:\d{1,4}x\d{0,4}|x\d{2,4}|\d{2,4}[wh]?|[bhlmrsx]|hd|[23]x|scaled|thumb(?:nail)?|small|medium|large|big|orig(?:inal)?))+$/i

/** Letters and digits that no two pictures share by chance. */
const KEY = /[A-Za-z0-9]{16,}/g

function keysOf(address: string): string[] {
  const { hostname, pathname } = new URL(address)
  const name = /([^/]+?)(?:\.[a-z]{3,4})?(?:[!@:~].{0,60})?$/i.exec(pathname)?.[1] ?? ''
  const stem = name.replace(SIZE, '')
  // A short name, such as 1, is another picture on another host.
  const own = stem.length > 7 ? stem : `${hostname}/${stem}`
  return [...(pathname.match(KEY) ?? []), ...(stem === '' ? [] : [own])]
}

/** Whether two addresses are those of one picture, in two sizes or on two hosts of one service. */
export function isSamePicture(one: string, other: string): boolean {
  const keys = new Set(keysOf(one))
  return one === other || keysOf(other).some((key) => keys.has(key))
}
