// No two of these are taken for each other; 40 of them are about 230 bits.
const letters = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const length = 40;

/** A new admin key. */
export function makeKey(): string {
  let key = '';
  while (key.length < length) {
    // Bytes beyond the last whole round of letters would favour the first ones.
    for (const byte of crypto.getRandomValues(new Uint8Array(length))) {
      if (byte < 256 - (256 % letters.length) && key.length < length) {
        key += letters[byte % letters.length];
      }
    }
  }

  return `torii-admin-${key}`;
}
