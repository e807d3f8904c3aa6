import { setNonce } from 'get-nonce';

/** The nonce of this page, under which the Content-Security-Policy lets it add styles. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';

// The scroll lock of dialogs adds a style of its own, and asks this library for the nonce.
setNonce(nonce);
