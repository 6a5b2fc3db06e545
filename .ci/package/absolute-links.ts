/** Markdown whose links into the repository lead to it from everywhere: package registries show the text, and no file beside it. */
export function withAbsoluteLinks(markdown: string, files: string): string {
  return markdown.replace(/\]\((?!https?:|#)([^)]+)\)/g, (_link, path) => `](${files}/${path})`);
}

/** Where the files of a version are to be read. */
export function filesOf({ repository, version }: { repository: { url: string }; version: string }): string {
  return `${repository.url.replace(/\.git$/, '')}/blob/v${version}`;
}
