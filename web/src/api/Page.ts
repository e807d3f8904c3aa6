/** One page of a list, as every list of the admin API is given. */
export interface Page<Row> {
  items: Row[];
  /** Goes into `after` for the page that follows; null on the last one. */
  next?: string | null;
  /** How many there are in all; null where counting would be slow. */
  total?: number | null;
}
