import { createTheme, MantineThemeProvider } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import { messages } from '../components/messages';
import { useMessages } from '../i18n';

/** Mends what screen readers stumble over in the library: controls without a name or a role, and a menu with something in it that is no item. */
export function AccessibleControls({ children }: { children: ReactNode }) {
  const t = useMessages(messages);
  const theme = useMemo(
    () =>
      createTheme({
        components: {
          Loader: { defaultProps: { role: 'status' } },
          Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
          Notification: { defaultProps: { closeButtonProps: { 'aria-label': t('close') } } },
        },
      }),
    [t],
  );

  return <MantineThemeProvider theme={theme}>{children}</MantineThemeProvider>;
}
