import { Loader, Stack, Table, Text } from '@mantine/core';
import { ErrorNote, StatusBadge } from '../../components';
import { useMessages } from '../../i18n';
import { routeMessages } from './routeMessages';
import { useModels, type Way } from './useModels';

/** Where each model is made now: those of its targets that have an account, in the order they are tried. */
export function ModelsTab() {
  const t = useMessages(routeMessages);
  const { data, error, isPending, refetch } = useModels();
  if (isPending) {
    return <Loader aria-label={t('modelsText')} />;
  }

  const describe = (way: Way) => way.adjustments.map(({ field, asked, used }) => `${field}: ${t('instead', { asked: asked ?? '–', used: used ?? '–' })}`).join('; ');

  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('modelsText')}
      </Text>
      <ErrorNote error={error} onRetry={() => void refetch()} />
      <Table.ScrollContainer minWidth={300}>
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('model')}</Table.Th>
              <Table.Th>{t('targets')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data?.items.map(({ model, route, ways }) => {
              const able = ways.filter((way) => way.is_reachable && way.fit !== 'impossible');
              return (
                <Table.Tr key={model} data-model={model}>
                  <Table.Th scope="row" fw={500} style={{ overflowWrap: 'anywhere' }}>
                    {model}
                    {route !== null && (
                      <Text size="xs" c="dimmed">
                        {t('viaRoute', { name: route })}
                      </Text>
                    )}
                  </Table.Th>
                  <Table.Td>
                    {able.length === 0 ? (
                      <Text size="sm" c="dimmed">
                        {t('nobody')}
                      </Text>
                    ) : (
                      <Stack gap={4} align="flex-start">
                        {able.map((way) => (
                          <StatusBadge key={way.target} tone={way.fit === 'exact' ? 'good' : 'warn'} label={way.target} reason={describe(way) || t('exact')} />
                        ))}
                      </Stack>
                    )}
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  );
}
