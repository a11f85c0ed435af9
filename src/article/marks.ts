/**
 * Words our steps write into `data-qd` and the reader's style sheet knows. They style and never act: an author can
 * write them too. Listed once so that no step invents one the view does not draw.
 */
export type Mark = 'caption' | 'card' | 'formula' | 'scroller' | 'source' | 'box' | 'inline-image' | 'gone-image'
