/** The pages of the guide in their order; each is a file of this name in every language. */
export const PAGES = [
  'start', 'today', 'families', 'contact', 'statement', 'who', 'lists', 'rows', 'deliver', 'print', 'figures', 'trouble', 'phone', 'keys',
] as const;
export type PageId = (typeof PAGES)[number];

/** A page of the guide, and one of its headings. */
export interface GuideAt {
  page: PageId;
  heading?: string | undefined;
}
