/** What no result may hold, by name. The judge keeps lists of its own: it must not share a mistake with the policy. */
const words = (...lines: string[]): ReadonlySet<string> => new Set(lines.join(' ').split(' '))

export const ELEMENTS = words(
  'script style link meta base title head iframe frame frameset object embed applet param portal fencedframe webview',
  'controlledframe form input button textarea select option optgroup datalist keygen isindex output fieldset legend',
  'label template slot noscript noembed noframes xmp plaintext listing canvas dialog marquee blink bgsound basefont',
  'image layer ilayer nextid video audio source track picture map area menuitem command selectedcontent geolocation',
  'permission model comment xml meter progress',
)

export const FORMULA_ELEMENTS = words(
  'math mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle mpadded mphantom msub msup msubsup munder mover',
  'munderover mmultiscripts mprescripts mtable mtr mtd semantics',
)
export const FORMULA_TOKENS = words('mi mn mo ms mtext')

export const ATTRIBUTES = words(
  'srcset imagesrcset imagesizes ping formaction action background poster manifest lowsrc dynsrc longdesc cite usemap',
  'ismap archive code codebase classid data profile is slot part exportparts contenteditable autofocus accesskey popover',
  'popovertarget popovertargetaction command commandfor interestfor invoketarget invokeaction form for name http-equiv',
  'integrity nonce srcdoc shadowroot shadowrootmode shadowrootdelegatesfocus shadowrootclonable shadowrootserializable',
  'attributionsrc elementtiming download draggable inert crossorigin fetchpriority patchsrc contextmenu anchor method',
  'enctype datasrc datafld dataformatas sandbox allow allowfullscreen csp about resource typeof vocab itemid itemtype',
  'itemref dirname icon face nomodule xmlns aria-owns aria-labelledby aria-describedby aria-controls',
  'aria-activedescendant aria-live aria-modal',
)
export const ROLES = words('dialog alertdialog alert button application menu toolbar status log')

/** Style properties that may stay; a trailing star stands for any ending. */
export const STYLES = words(
  'color background background-color background-image background-clip background-repeat background-size',
  'background-position border* outline outline-color padding* text-align text-align-last text-indent text-decoration*',
  'text-emphasis* text-shadow -webkit-text-fill-color -webkit-text-stroke-color font-weight font-style font-size',
  'white-space vertical-align list-style-type direction opacity width height margin* line-height letter-spacing',
  'font-variant font-family box-shadow max-width',
)

export const DRAWING_ELEMENTS = words(
  'svg g defs symbol use path rect circle ellipse line polyline polygon text tspan linearGradient radialGradient stop',
  'clipPath title desc',
)

/** Names that a frame of ours could ask its window for; an element there has taken the place. */
export const WINDOW_NAMES = words(
  'browser QingduCore qingdu DOMPurify config settings reader article toolbar app root host main save theme library',
  'content title x a submit action method',
)
