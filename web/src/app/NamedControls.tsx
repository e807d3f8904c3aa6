import { createTheme, MantineThemeProvider } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import { messages } from '../components/messages';
import { useMessages } from '../i18n';

/** Names what the library draws without a name or a role: to a screen reader it would be a button and no more. */
export function NamedControls({ children }: { children: ReactNode }) {
  const t = useMessages(messages);
  const theme = useMemo(
    () =>
      createTheme({
        components: {
          Loader: { defaultProps: { role: 'status' } },
          Notification: { defaultProps: { closeButtonProps: { 'aria-label': t('close') } } },
        },
      }),
    [t],
  );

  return <MantineThemeProvider theme={theme}>{children}</MantineThemeProvider>;
}
