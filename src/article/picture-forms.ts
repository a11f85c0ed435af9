/** Other addresses of one picture on hosts whose addresses name its size. Facts: docs/formats.md, "Images". */

/** The last number of the path is the width that is asked for; 0: as it was uploaded. */
const SIZED = [
  { at: /^(https?:\/\/mmbiz\.(?:qpic|qlogo)\.cn\/[\w-]+\/[\w-]+\/)(\d{1,4})(?=$|[?#])/, sizes: ['640', '0', '300'] },
  { at: /^(https?:\/\/inews\.gtimg\.com\/[\w/-]+\/)(\d{1,4})(?=$|[?#])/, sizes: ['0', '1000', '641'] },
]

/** The same picture in other sizes, and under https; the most useful first, `address` left out. */
export function otherForms(address: string): string[] {
  const sizes = SIZED.flatMap(({ at, sizes }) =>
    at.test(address) ? sizes.map((size) => address.replace(at, (_whole, before: string) => before + size)) : [],
  )
  const secure = [address, ...sizes].map((one) => one.replace(/^http:/, 'https:'))
  return [...new Set([...sizes, ...secure])].filter((one) => one !== address)
}
