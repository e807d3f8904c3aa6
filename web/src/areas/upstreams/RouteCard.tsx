import { ActionIcon, Autocomplete, Badge, Card, Group, Select, Stack, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconLock, IconTrash, IconX } from '@tabler/icons-react';
import { useMessages } from '../../i18n';
import { routeMessages } from './routeMessages';
import { useModels } from './useModels';
import type { Route } from './useRoutes';

interface Props {
  route: Route;
  /** What routes can lead to. */
  names: string[];
  /** Those of its targets that there are not any more. */
  missing: string[];
  /** Left out where it cannot be changed here. */
  onChange?: (route: Route) => void;
  onRemove?: () => void;
}

/** A route: its models, and its targets in the order they are tried, which buttons change. */
export function RouteCard({ route, names, missing, onChange, onRemove }: Props) {
  const t = useMessages(routeMessages);
  const models = useModels().data?.items ?? [];
  const { models: pattern, targets } = route;
  const move = (place: number, by: -1 | 1) => onChange?.({ ...route, targets: targets.with(place, targets[place + by]!).with(place + by, targets[place]!) });

  return (
    <Card withBorder padding="sm" component="section" aria-label={t('route', { name: pattern })} data-route={pattern}>
      <Stack gap="xs">
        <Group gap="xs" align="flex-end" wrap="nowrap">
          {onChange === undefined ? (
            <>
              <Text fw={600}>{pattern}</Text>
              <Badge variant="default" tt="none" fw={500} leftSection={<IconLock size={12} aria-hidden />}>
                {t('locked')}
              </Badge>
            </>
          ) : (
            <Autocomplete
              flex={1}
              label={t('models')}
              description={t('modelsHint')}
              placeholder="sora2-*"
              data={models.map(({ model }) => model)}
              limit={20}
              value={pattern}
              onChange={(typed) => onChange({ ...route, models: typed.trim() })}
            />
          )}
          {onRemove !== undefined && (
            <ActionIcon variant="light" color="red" size="lg" aria-label={t('removeRoute', { name: pattern })} onClick={onRemove}>
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          )}
        </Group>
        <ol style={{ margin: 0, paddingInlineStart: '1.5rem' }} aria-label={t('targets')}>
          {targets.map((target, place) => (
            <li key={target}>
              <Group gap={4} justify="space-between" wrap="nowrap" mih={36}>
                <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                  {target}
                  {missing.includes(target) && ` (${t('missing')})`}
                </Text>
                {onChange !== undefined && (
                  <Group gap={4} wrap="nowrap">
                    <ActionIcon variant="default" aria-label={t('sooner', { name: target })} disabled={place === 0} onClick={() => move(place, -1)}>
                      <IconArrowUp size={14} aria-hidden />
                    </ActionIcon>
                    <ActionIcon variant="default" aria-label={t('later', { name: target })} disabled={place === targets.length - 1} onClick={() => move(place, 1)}>
                      <IconArrowDown size={14} aria-hidden />
                    </ActionIcon>
                    <ActionIcon variant="default" aria-label={t('removeTarget', { name: target })} onClick={() => onChange({ ...route, targets: targets.toSpliced(place, 1) })}>
                      <IconX size={14} aria-hidden />
                    </ActionIcon>
                  </Group>
                )}
              </Group>
            </li>
          ))}
        </ol>
        {onChange !== undefined && (
          <Select
            aria-label={t('addTarget')}
            placeholder={t('addTarget')}
            data={names.filter((name) => !targets.includes(name))}
            value={null}
            searchable
            onChange={(name) => name !== null && onChange({ ...route, targets: [...targets, name] })}
          />
        )}
      </Stack>
    </Card>
  );
}
