import { Badge, Group, Text } from '@mantine/core';
import { Money, TimeText } from '../../../components';
import { useMessages } from '../../../i18n';
import { modelMessages } from '../messages/models';
import { workMessages } from '../messages/works';
import type { Adjustment, Work } from './work';

/** What was made: model, size, length, cost, and what was changed from what was asked. */
export function WorkFacts({ work }: { work: Work }) {
  const t = useMessages(workMessages);
  const names = useMessages(modelMessages);
  const facts = [work.model, work.size?.replace('x', '×'), work.seconds === null ? null : names('lasts', { n: work.seconds })].filter((fact) => fact != null);

  return (
    <div>
      <Group gap={6}>
        {facts.length > 0 && (
          <Text size="xs" c="dimmed">
            {facts.join(' · ')}
          </Text>
        )}
        <Text size="xs" c="dimmed">
          <TimeText value={work.createdAt} as="relative" />
        </Text>
        {work.cost !== null && (
          <Text size="xs" c="dimmed">
            <Money dollars={work.cost} />
          </Text>
        )}
        {work.adjustments.some(isSimulator) && (
          <Badge size="xs" variant="light" color="gray">
            {t('simulated')}
          </Badge>
        )}
        {work.remixedFrom !== null && (
          <Badge size="xs" variant="light" color="gray">
            {t('fromVideo')}
          </Badge>
        )}
      </Group>
      {work.adjustments.filter((adjustment) => !isSimulator(adjustment)).map((adjustment) => (
        <Text key={`${adjustment.field}${adjustment.used}`} size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {adjustment.asked === null ? adjustment.why : t('adjusted', { field: adjustment.field, asked: adjustment.asked, used: adjustment.used ?? '–', why: adjustment.why })}
        </Text>
      ))}
    </div>
  );
}

function isSimulator({ field, used }: Adjustment): boolean {
  return field === 'upstream' && used === 'simulator';
}
