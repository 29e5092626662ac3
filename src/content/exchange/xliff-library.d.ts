/** What is used here of a library that brings no types. */
declare module 'xliff' {
  export interface InlineElement {
    id?: string;
    contents?: Content;
  }
  export type Content = string | readonly Content[] | Readonly<Record<string, InlineElement>>;
  export interface Resource {
    source?: Content;
    target?: Content;
    note?: string | readonly string[];
    additionalAttributes?: Readonly<Record<string, string>>;
  }
  export interface Document {
    resources: Record<string, Record<string, Resource>>;
    sourceLanguage: string;
    targetLanguage?: string;
  }
}

declare module 'xliff/jsToXliff12' {
  import type { Document } from 'xliff';
  export default function jsToXliff12(
    document: Document,
    options: { indent: string },
    callback: (error: Error | null, text?: string) => void,
  ): string;
}

declare module 'xliff/xliff12ToJs' {
  import type { Document } from 'xliff';
  export default function xliff12ToJs(
    text: string,
    options: { captureSpacesBetweenElements: boolean },
    callback: (error: Error | null, document?: Document) => void,
  ): Document | Error;
}
