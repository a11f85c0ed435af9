/** The MathML that stays: nothing that leads back into HTML, no attribute that is an address, a style or a name. */
export const MATHML_ELEMENTS = [
  ...'math mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle mpadded mphantom msub msup msubsup'.split(' '),
  ...'munder mover munderover mmultiscripts mprescripts mtable mtr mtd'.split(' '),
]

/** Elements that hold text and nothing else: with an element inside, the parser would go back to HTML. */
export const MATHML_TOKENS = ['mi', 'mn', 'mo', 'ms', 'mtext']

export const MATHML_ATTRIBUTES = [
  ...'accent accentunder columnalign columnspan display displaystyle height linethickness lspace mathvariant'.split(
    ' ',
  ),
  ...'maxsize minsize rowspan rspace scriptlevel stretchy width'.split(' '),
]

export const MATHML = 'http://www.w3.org/1998/Math/MathML'
