/** What is written of an upstream beside its preset, as the configuration writes it. */
export type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The name under which an object has a field, whatever the case of its letters: the server makes no difference. */
function nameIn(fields: Fields, name: string): string {
  return Object.keys(fields).find((known) => known.toLowerCase() === name.toLowerCase()) ?? name;
}

/** The text that stands at a path of names; empty where there is none. */
export function textAt(fields: Fields, path: readonly string[]): string {
  let value: unknown = fields;
  for (const name of path) {
    value = isFields(value) ? value[nameIn(value, name)] : undefined;
  }

  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The same fields with a text at a path of names; an empty one takes the field away, and the objects that it leaves empty. */
export function withText(fields: Fields, path: readonly string[], text: string): Fields {
  const [first, ...rest] = path;
  if (first === undefined) {
    return fields;
  }

  const name = nameIn(fields, first);
  const { [name]: before, ...others } = fields;
  if (rest.length === 0) {
    return text === '' ? others : { ...fields, [name]: text };
  }

  const inner = withText(isFields(before) ? before : {}, rest, text);
  return Object.keys(inner).length === 0 ? others : { ...fields, [name]: inner };
}

/** Reads fields that somebody has typed; a text says what is wrong with them. */
export function readFields(text: string): Fields | string {
  try {
    const value: unknown = text.trim() === '' ? {} : JSON.parse(text);
    return isFields(value) ? value : '{ … }';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
