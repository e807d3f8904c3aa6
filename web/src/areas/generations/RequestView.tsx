import { Anchor, Code, Stack, Table, Text } from '@mantine/core';
import { CopyButton, MediaView } from '../../components';
import { useMessages } from '../../i18n';
import { detailMessages } from './detailMessages';
import classes from './generations.module.css';
import { messages } from './messages';
import type { Detail } from './row';

interface Props {
  detail: Detail;
  onOpen: (id: string) => void;
}

/** What was asked for, and what was changed of it. */
export function RequestView({ detail, onOpen }: Props) {
  const t = useMessages(messages);
  const d = useMessages(detailMessages);
  const { request, adjustments } = detail;
  const sources = [
    { label: d('remixOf'), source: request.remix },
    { label: d('extends'), source: request.extends },
    { label: d('characterOf'), source: request.character_source },
  ];

  return (
    <Stack gap="md">
      {request.prompt !== '' && (
        <div>
          <Text size="sm" c="dimmed" component="div">
            {t('prompt')} <CopyButton value={request.prompt} />
          </Text>
          <Text className={classes.text}>{request.prompt}</Text>
        </div>
      )}
      {request.shots.length > 0 && (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={90}>{d('seconds')}</Table.Th>
              <Table.Th>{d('scene')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {request.shots.map((shot, place) => (
              <Table.Tr key={place}>
                <Table.Td>{shot.seconds}</Table.Td>
                <Table.Td className={classes.text}>{shot.scene}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {request.input_count > 0 && (
        <div>
          <Text size="sm" c="dimmed">
            {d('inputs')}
          </Text>
          <div className={classes.inputs}>
            {request.inputs.map((input) => (
              <a key={input.id} className={classes.input} href={input.content} target="_blank" rel="noreferrer" aria-label={d('openInput')}>
                <MediaView src={input.content} kind={input.content_type.startsWith('video/') ? 'video' : 'image'} alt="" thumbnail />
              </a>
            ))}
          </div>
          {request.inputs.length < request.input_count && (
            <Text size="sm" c="dimmed">
              {d('inputsGone', { n: request.input_count - request.inputs.length })}
            </Text>
          )}
        </div>
      )}
      <dl className={classes.facts}>
        <dt>{t('model')}</dt>
        <dd>{request.model === request.used_model ? request.model : `${request.model} → ${request.used_model}`}</dd>
        {request.size != null && (
          <>
            <dt>{d('size')}</dt>
            <dd>{request.size}</dd>
          </>
        )}
        {request.seconds != null && (
          <>
            <dt>{d('seconds')}</dt>
            <dd>{request.seconds}</dd>
          </>
        )}
        {request.style != null && (
          <>
            <dt>{d('style')}</dt>
            <dd>{request.style}</dd>
          </>
        )}
        {sources.map(
          ({ label, source }) =>
            source != null && (
              <span key={label} style={{ display: 'contents' }}>
                <dt>{label}</dt>
                <dd className={classes.mono}>
                  {source.generation_id != null ? (
                    <Anchor component="button" type="button" onClick={() => onOpen(source.generation_id!)}>
                      {source.generation_id}
                    </Anchor>
                  ) : (
                    (source.post ?? source.result)
                  )}
                </dd>
              </span>
            ),
        )}
      </dl>
      {adjustments.length > 0 && (
        <div>
          <Text size="sm" c="dimmed">
            {d('adjustments')}
          </Text>
          {adjustments.map((change, place) => (
            <Text key={place} size="sm" className={classes.text}>
              <Code>{change.field}</Code> {change.asked ?? '–'} → {change.used ?? d('without')}: {change.why}
            </Text>
          ))}
        </div>
      )}
      {request.notes.map((note, place) => (
        <Text key={place} size="sm" c="dimmed">
          {note}
        </Text>
      ))}
    </Stack>
  );
}
