/** The address of the login page that leads back to where the viewer is. */
export function loginPath(pathname: string, search: string): string {
  const here = `${pathname}${search}`;
  return here === '/' ? '/login' : `/login?back=${encodeURIComponent(here)}`;
}

/**
 * Where to go after signing in. Only a path of the console is followed: anything else in the address may come from
 * whoever made the link.
 */
export function returnPath(back: string | null): string {
  if (back === null || !back.startsWith('/') || back.startsWith('/login')) {
    return '/';
  }

  const base = 'http://console.invalid';
  try {
    const url = new URL(back, base);
    return url.origin === base ? `${url.pathname}${url.search}` : '/';
  } catch {
    return '/';
  }
}
