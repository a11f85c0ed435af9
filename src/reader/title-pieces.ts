/** After a full-width mark with its closing quotes, or after a half-width one between Han letters. */
const END_OF_PIECE =
  /(?<=[，：；！？。、][”’」』）》〉】]*)(?![，：；！？。、”’」』）》〉】])|(?<=\p{Script=Han}[,:;!?])(?=[\p{Script=Han}“‘「『《（])/u

/** A title cut where its lines may end first. Each piece is kept together while a line has room; joined, it is whole. */
export const titlePieces = (title: string): string[] => title.split(END_OF_PIECE).filter((piece) => piece !== '')
