import { Anchor, Paper, Table, Text } from '@mantine/core';
import { Money } from '../../../components';
import { useFormat, useMessages } from '../../../i18n';
import { messages as overviewMessages } from '../messages';
import type { Share } from '../overview';
import { messages } from './messages';

interface Props {
  title: string;
  shares: Share[];
  /** What a share without an id is called. */
  nameless?: string;
  /** Narrows everything to one. */
  onChoose: (id: string) => void;
}

/** Models, accounts or client keys with what became of what was asked of them. */
export function ShareTable({ title, shares, nameless, onChoose }: Props) {
  const t = useMessages(messages);
  const o = useMessages(overviewMessages);
  const format = useFormat();
  return (
    <Paper p="md">
      <Text fw={600} component="h2" size="md" mb="xs">
        {title}
      </Text>
      <Table.ScrollContainer minWidth={560} type="native" tabIndex={0} role="region" aria-label={title}>
        <Table verticalSpacing={6} horizontalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{title}</Table.Th>
              <Table.Th ta="right">{o('videos')}</Table.Th>
              <Table.Th ta="right">{o('images')}</Table.Th>
              <Table.Th ta="right">{o('failed')}</Table.Th>
              <Table.Th ta="right">{o('successRate')}</Table.Th>
              <Table.Th ta="right">{t('ran')}</Table.Th>
              <Table.Th ta="right">{o('cost')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shares.map(({ id, name, figures }) => (
              <Table.Tr key={id}>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>
                  {id === '' ? (
                    nameless
                  ) : (
                    <Anchor component="button" type="button" size="sm" ta="left" onClick={() => onChoose(id)} title={id}>
                      {name ?? `${t('gone')} (${id.slice(0, 8)})`}
                    </Anchor>
                  )}
                </Table.Td>
                <Table.Td ta="right">{format.number(figures.videos)}</Table.Td>
                <Table.Td ta="right">{format.number(figures.images)}</Table.Td>
                <Table.Td ta="right">{format.number(figures.failed)}</Table.Td>
                <Table.Td ta="right">{figures.success_rate === null || figures.success_rate === undefined ? '–' : format.percent(figures.success_rate)}</Table.Td>
                <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>{figures.running ? format.duration(figures.running.median) : '–'}</Table.Td>
                <Table.Td ta="right">
                  <Money dollars={figures.cost} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}
