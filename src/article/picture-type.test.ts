import { describe, expect, test } from 'vitest'
import { isPixel, pictureType } from './picture-type'

/** Bytes of a text in which each character is one byte, filled up to `length`. */
const bytes = (text: string, length = 64): Uint8Array =>
  Uint8Array.from({ length: Math.max(length, text.length) }, (_, at) => text.charCodeAt(at) || 0)
/** The same, no longer than the text. */
const exact = (text: string): Uint8Array => bytes(text, text.length)

const png = (width: number, height: number) =>
  bytes(`\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0${String.fromCharCode(width)}\0\0\0${String.fromCharCode(height)}`)
const gif = (width: number) => bytes(`GIF89a${String.fromCharCode(width)}\0\x01\0`)

describe('pictureType', () => {
  test.each([
    { name: 'a PNG', of: png(640, 40), type: 'image/png' },
    { name: 'a JPEG of any application', of: bytes('\xff\xd8\xff\xe1'), type: 'image/jpeg' },
    { name: 'a GIF of 1987', of: bytes('GIF87a'), type: 'image/gif' },
    { name: 'a WebP', of: bytes('RIFF\x10\0\0\0WEBPVP8 '), type: 'image/webp' },
    { name: 'an AVIF by its own brand', of: bytes('\0\0\0\x1cftypavif\0\0\0\0mif1'), type: 'image/avif' },
    { name: 'an AVIF by a compatible brand', of: bytes('\0\0\0\x1cftypmif1\0\0\0\0avif'), type: 'image/avif' },
    {
      name: 'a bitmap',
      of: bytes('BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0'),
      type: 'image/bmp',
    },
    {
      name: 'a drawing',
      of: exact('<?xml version="1.0"?>\n<svg xmlns="x"><path d="M0 0"/></svg>'),
      type: 'image/svg+xml',
    },
  ])('knows $name', ({ of, type }) => expect(pictureType(of)).toBe(type))

  test.each([
    { name: 'an error page', of: exact('<!doctype html><title>404 Not Found</title>') },
    { name: 'an answer in JSON', of: exact('{"ret":-1,"msg":"not found"}') },
    { name: 'text that begins with BM', of: exact('BM 是一家公司的简称，它的总部在河边的一座小城里。') },
    { name: 'a HEIC, which no browser shows', of: bytes('\0\0\0\x18ftypheic\0\0\0\0mif1') },
    { name: 'a RIFF of sound', of: bytes('RIFF\x10\0\0\0WAVEfmt ') },
    { name: 'nothing', of: new Uint8Array() },
    { name: 'the beginning of a PNG alone', of: exact('\x89PNG\r\n\x1a\n') },
    { name: 'a drawing with a script', of: exact('<svg xmlns="x"><script>1</script></svg>') },
    { name: 'a drawing with a prefixed script', of: exact('<svg xmlns:s="x"><s:script>1</s:script></svg>') },
    { name: 'a drawing with a handler', of: exact('<svg xmlns="x" onload = "1"></svg>') },
    { name: 'a drawing with a document type', of: exact('<?xml version="1.0"?><!DOCTYPE svg><svg xmlns="x"></svg>') },
    { name: 'a drawing in UTF-16', of: bytes('<svg xmlns="x"></svg>') },
    { name: 'a drawing of 300 kB', of: exact(`<svg xmlns="x">${' '.repeat(300_000)}</svg>`) },
  ])('takes $name for none', ({ of }) => expect(pictureType(of)).toBeNull())
})

describe('isPixel', () => {
  test.each([
    { name: 'a GIF of 1 × 1 is', of: gif(1), type: 'image/gif', is: true },
    { name: 'a PNG of 2 × 2 is', of: png(2, 2), type: 'image/png', is: true },
    { name: 'a line of 1 × 40 is none: it is seen', of: png(1, 40), type: 'image/png', is: false },
    { name: 'a picture is none', of: gif(120), type: 'image/gif', is: false },
  ] as const)('$name', ({ of, type, is }) => expect(isPixel(of, type)).toBe(is))
})
