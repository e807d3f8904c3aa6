import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect } from 'react';
import { RouterProvider } from 'react-router';
import { onSignedOut } from '../api/transport';
import { ConfirmProvider } from '../components/ConfirmProvider';
import { LanguageProvider } from '../i18n';
import { AccessibleControls } from './AccessibleControls';
import { nonce } from './nonce';
import { queryClient } from './queryClient';
import { loginPath } from './returnPath';
import { router } from './router';
import { schemeManager } from './schemeManager';
import { cssVariables, theme } from './theme';

/** The console. */
export function App() {
  useEffect(() => onSignedOut(() => void goToLogin()), []);

  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={schemeManager}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      <LanguageProvider>
        <AccessibleControls>
          <QueryClientProvider client={queryClient}>
            <ConfirmProvider>
              <Notifications position="bottom-right" />
              <RouterProvider router={router} />
            </ConfirmProvider>
          </QueryClientProvider>
        </AccessibleControls>
      </LanguageProvider>
    </MantineProvider>
  );
}

/** The session has ended: sign in again and come back to this very page. */
async function goToLogin() {
  const { pathname, search } = router.state.location;
  // Before the first page stands, its loader leads to the login page itself.
  if (pathname !== '/login' && router.state.initialized) {
    await router.navigate(loginPath(pathname, search));
  }
}
