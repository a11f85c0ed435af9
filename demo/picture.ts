import { crc32, deflateSync } from 'node:zlib'

/** Longest side, pixels; a made-up address must not ask for gigabytes. */
const MAX_SIDE = 2_000

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

/** Hills under a sky: three bands whose borders are waves, 0–255 a channel; `seed` moves them and turns the hue. */
function colourAt(x: number, y: number, seed: number): [number, number, number] {
  const far = 0.45 + 0.12 * Math.sin(x * 7 + seed)
  const near = 0.7 + 0.1 * Math.sin(x * 4 - seed * 2)
  const warm = (seed * 37) % 60
  if (y < far) return [150 + warm, 190, 225 - Math.round(y * 60)]
  return y < near ? [96 + warm, 140, 120] : [58, 98 + warm, 84]
}

/** A PNG of `width` × `height` pixels; pictures of other seeds differ. */
export function picture(width: number, height: number, seed: number): Buffer {
  const [w, h] = [Math.min(width, MAX_SIDE), Math.min(height, MAX_SIDE)]
  const rows = Buffer.alloc((w * 3 + 1) * h)
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) rows.set(colourAt(x / w, y / h, seed), y * (w * 3 + 1) + 1 + x * 3)
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(w, 0)
  header.writeUInt32BE(h, 4)
  header.set([8, 2, 0, 0, 0], 8) // 8 bits, RGB, deflate, no filter chosen, not interlaced
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** The picture that an address like `/hills-640x400-3.png` names, or null. The last number is the seed. */
export function pictureAt(path: string): Buffer | null {
  const named = /-(\d{1,4})x(\d{1,4})(?:-(\d{1,3}))?\.png$/.exec(path)
  return named ? picture(Number(named[1]), Number(named[2]), Number(named[3] ?? 1)) : null
}
