/** What the bundler offers for "one file per X, no list"; vite/client would bring the whole DOM into pure rooms. */
interface ImportMeta {
  glob<Module>(
    patterns: string | string[],
    options: { eager: true; import?: string; query?: string },
  ): Record<string, Module>
}
