import { createBrowserRouter, redirect } from 'react-router';
import { ApiError } from '../api/ApiError';
import { areaGroups, type Area } from './areas';
import { Broken } from './Broken';
import { NotFound } from './NotFound';
import { loginPath } from './returnPath';
import { readSession } from './session';
import { Shell } from './Shell';
import { Waiting } from './Waiting';

const basename = '/admin';

/** Every page of the console. */
export const router = createBrowserRouter(
  [
    {
      path: '/login',
      lazy: async () => ({ Component: (await import('../areas/login')).default }),
      HydrateFallback: Waiting,
      ErrorBoundary: Broken,
    },
    {
      path: '/',
      Component: Shell,
      loader: enter,
      shouldRevalidate: () => false,
      HydrateFallback: Waiting,
      ErrorBoundary: Broken,
      children: [
        { index: true, loader: start, Component: Waiting },
        ...areaGroups.flat().map(pageOf),
        { path: '*', Component: NotFound },
      ],
    },
  ],
  { basename },
);

function pageOf({ path, load }: Area) {
  return {
    path: `${path}/*`,
    lazy: async () => ({ Component: (await load()).default }),
    ErrorBoundary: Broken,
  };
}

/** Nobody sees more than the login page without a session. */
async function enter({ request }: { request: Request }) {
  try {
    await readSession();
    return null;
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) {
      const { pathname, search } = new URL(request.url);
      throw redirect(loginPath(pathname.slice(pathname.startsWith(basename) ? basename.length : 0) || '/', search));
    }

    throw error;
  }
}

async function start() {
  const session = await readSession();
  return redirect(session.needs_setup ? '/welcome' : '/overview');
}
