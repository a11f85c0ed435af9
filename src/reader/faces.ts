import type { ReadingSettings } from '../settings/settings'

type Face = ReadingSettings['face']
type Script = 'hans' | 'hant' | 'ja' | 'latin'

/**
 * Font families by script, best first, over macOS, Windows, Linux and Android. The Chinese family comes first and
 * gives the Latin letters too: “ ” ‘ ’ … — share their code points, and a Latin family would make them half as wide.
 */
const FAMILIES: Record<Script, Record<Face, string[]>> = {
  hans: {
    hei: [
      ...['PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei'],
      ...['Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC'],
    ],
    song: ['Songti SC', 'STSong', 'Source Han Serif SC', 'Noto Serif SC', 'Noto Serif CJK SC', 'SimSun'],
    kai: ['Kaiti SC', 'STKaiti', 'KaiTi', 'LXGW WenKai', 'AR PL UKai CN'],
    fangsong: ['STFangsong', 'FangSong', 'FZFangSong-Z02'],
  },
  hant: {
    hei: ['PingFang TC', 'PingFang HK', 'Microsoft JhengHei', 'Noto Sans CJK TC', 'Noto Sans CJK HK', 'Noto Sans TC'],
    song: ['Songti TC', 'Noto Serif CJK TC', 'Noto Serif CJK HK', 'Noto Serif TC', 'PMingLiU'],
    kai: ['Kaiti TC', 'BiauKai', 'DFKai-SB', 'AR PL UKai TW'],
    fangsong: ['STFangsong', 'FangSong'],
  },
  ja: {
    hei: ['Hiragino Sans', 'Yu Gothic', 'Meiryo', 'Noto Sans CJK JP', 'Noto Sans JP'],
    song: ['Hiragino Mincho ProN', 'Yu Mincho', 'Noto Serif CJK JP', 'Noto Serif JP'],
    kai: ['YuKyokasho', 'Klee One'],
    fangsong: [],
  },
  latin: {
    hei: ['system-ui', 'Segoe UI', 'Roboto', 'Noto Sans'],
    song: ['Charter', 'Iowan Old Style', 'Georgia', 'Noto Serif'],
    kai: [],
    fangsong: [],
  },
}

/** SimSun's bold is smeared: titles on Windows take a better Song or the Hei. */
const SMEARED = new Set(['SimSun', 'PMingLiU'])

/** The script of a BCP 47 tag: what has no Chinese or Japanese letters is set like Latin; null counts as Chinese. */
export function scriptOf(lang: string | null): Script {
  if (lang === null) return 'hans'
  const tag = lang.toLowerCase()
  if (/^(?:zh|yue)\b/.test(tag)) return /hant|-tw|-hk|-mo|^yue/.test(tag) && !tag.includes('hans') ? 'hant' : 'hans'
  return tag.startsWith('ja') ? 'ja' : 'latin'
}

const list = (families: string[], generic: string): string =>
  [...families.map((family) => (family === 'system-ui' ? family : `"${family}"`)), generic].join(',')

/** `font-family` of that face for a text in `lang`. A face the script does not have falls to its Song or Hei. */
export function faceFamilies(face: Face, lang: string | null): string {
  const script = FAMILIES[scriptOf(lang)]
  const serif = face !== 'hei'
  // Chinese passages inside a Latin text still need their own family before the generic one.
  const han = script === FAMILIES.latin ? FAMILIES.hans[face] : []
  return list([...script[face], ...(serif ? script.song : []), ...han], serif ? 'serif' : 'sans-serif')
}

/** `font-family` of titles, and of bold in Song. */
export function titleFamilies(lang: string | null): string {
  const script = FAMILIES[scriptOf(lang)]
  const song = script.song.filter((family) => !SMEARED.has(family) && family !== 'STSong')
  return list([...song, ...script.hei.filter((family) => family.startsWith('Microsoft'))], 'serif')
}

/** Letters that no two families set equally wide. */
const SAMPLE = 'mmwwiillgjQ&@'

/**
 * Whether one of these families is on this computer: set over two different generic families, only a family that is
 * there gives the same width twice. Measured on a canvas that is never attached; nothing is loaded.
 */
function hasOne(families: string[]): boolean {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return true
  const width = (family: string): number => {
    context.font = `40px ${family}`
    return context.measureText(SAMPLE).width
  }
  const bare = width('monospace') - width('serif')
  return families.some(
    (family) => bare === 0 || Math.abs(width(`"${family}",monospace`) - width(`"${family}",serif`)) < 0.01,
  )
}

/** The faces that can be shown for that language here; Hei always is, it ends in what the system has. */
export function facesHere(lang: string | null): ReadonlySet<Face> {
  const script = scriptOf(lang)
  const families = FAMILIES[script === 'latin' ? 'hans' : script]
  const faces: Face[] = ['song', 'kai', 'fangsong']
  return new Set<Face>(['hei', ...faces.filter((face) => hasOne(families[face]))])
}
