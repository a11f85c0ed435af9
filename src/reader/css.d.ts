/** A style sheet's text, which the bundler puts into the script. */
declare module '*.css?inline' {
  const text: string
  export default text
}
/** One picture of the icon set: names and attributes of the shapes in a 24 × 24 box. */
declare module 'lucide/dist/esm/icons/*.mjs' {
  const shapes: [tag: string, attributes: Record<string, string>][]
  export default shapes
}
