import { Alert, Button, Group, Loader, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPlus } from '@tabler/icons-react';
import { EmptyState, ErrorNote, useLeaveGuard } from '../../components';
import { useMessages } from '../../i18n';
import { messages } from './messages';
import { routeMessages } from './routeMessages';
import { RouteCard } from './RouteCard';
import { useRoutes } from './useRoutes';
import { WayPreview } from './WayPreview';

/** The routes: in what order models are tried where. Changes are saved together. */
export function RoutesTab() {
  const t = useMessages(routeMessages);
  const words = useMessages(messages);
  const routes = useRoutes();
  const { own, locked, names, query } = routes;
  useLeaveGuard(routes.changed);
  const save = async () => {
    if (await routes.save()) {
      notifications.show({ message: t('saved'), color: 'green' });
    }
  };

  if (query.isPending) {
    return <Loader aria-label={words('routes')} />;
  }

  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="xl">
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('explain')} {t('asListed')}
        </Text>
        <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
        {locked.map((route) => (
          <RouteCard key={route.models} route={route} names={names} missing={route.missing} />
        ))}
        {own.length + locked.length === 0 && query.error === null && <EmptyState title={t('noRoutes')}>{t('asListed')}</EmptyState>}
        {own.map((route, place) => (
          <RouteCard
            // A route is known by its place: its models change with every letter that is typed.
            key={place}
            route={route}
            names={names}
            missing={route.targets.filter((target) => !names.includes(target))}
            onChange={(changed) => routes.change(own.with(place, changed))}
            onRemove={() => routes.change(own.toSpliced(place, 1))}
          />
        ))}
        {routes.conflict ? (
          <Alert color="yellow" role="alert">
            <Stack gap="xs" align="flex-start">
              {t('conflict')}
              <Button size="xs" variant="default" onClick={() => void routes.reload()}>
                {t('reload')}
              </Button>
            </Stack>
          </Alert>
        ) : (
          <ErrorNote error={routes.fault} />
        )}
        <Group gap="xs">
          <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => routes.change([...own, { models: '', targets: [] }])}>
            {t('addRoute')}
          </Button>
          {routes.changed && (
            <>
              <Button loading={routes.saving} onClick={() => void save()}>
                {t('save')}
              </Button>
              <Button variant="subtle" color="gray" onClick={routes.discard}>
                {t('discard')}
              </Button>
            </>
          )}
        </Group>
      </Stack>
      <Stack gap="sm">
        <Title order={2}>{t('preview')}</Title>
        <WayPreview />
      </Stack>
    </SimpleGrid>
  );
}
