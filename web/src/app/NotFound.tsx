import { EmptyState } from '../components/EmptyState';
import { Page } from '../components/Page';
import { useMessages } from '../i18n';
import { messages } from './messages';

/** An address below /admin that leads nowhere. */
export function NotFound() {
  const t = useMessages(messages);
  return (
    <Page title={t('notFound')}>
      <EmptyState title={t('notFound')}>{t('notFoundHint')}</EmptyState>
    </Page>
  );
}
