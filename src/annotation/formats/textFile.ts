/** A file's name, for messages or for writing, and what is in it. */
export interface TextFile {
  readonly file: string;
  readonly text: string;
}
