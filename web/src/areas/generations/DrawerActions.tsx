import { Button, Group } from '@mantine/core';
import { IconArrowForwardUp, IconBan, IconRepeat, IconTrash, IconWand } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useMessages } from '../../i18n';
import { detailMessages } from './detailMessages';
import { messages } from './messages';
import { hasEnded, type Detail } from './row';
import { useActions } from './useActions';

interface Props {
  detail: Detail;
  onOpen: (id: string) => void;
  onGone: () => void;
}

/** What can be done with one generation. */
export function DrawerActions({ detail, onOpen, onGone }: Props) {
  const t = useMessages(messages);
  const d = useMessages(detailMessages);
  const { run, busy } = useActions();
  const { generation } = detail;
  const isVideo = generation.kind === 'video' && generation.state === 'completed';

  const again = async () => {
    const [made] = (await run('again', [generation.id])) ?? [];
    if (made !== undefined) {
      onOpen(made);
    }
  };
  const remove = async () => {
    if ((await run('delete', [generation.id])) !== null) {
      onGone();
    }
  };

  return (
    <Group gap="xs">
      {!hasEnded(generation.state) && (
        <Button size="xs" variant="light" color="red" loading={busy} leftSection={<IconBan size={16} aria-hidden />} onClick={() => void run('cancel', [generation.id])}>
          {t('cancel')}
        </Button>
      )}
      <Button size="xs" variant="default" loading={busy} leftSection={<IconRepeat size={16} aria-hidden />} onClick={() => void again()}>
        {t('again')}
      </Button>
      <Button size="xs" variant="default" component={Link} to={`/studio?again=${generation.id}`} leftSection={<IconWand size={16} aria-hidden />}>
        {d('openInStudio')}
      </Button>
      {isVideo && (
        <>
          <Button size="xs" variant="default" component={Link} to={`/studio?remix=${generation.id}`}>
            {d('remix')}
          </Button>
          <Button size="xs" variant="default" component={Link} to={`/studio?extend=${generation.id}`} leftSection={<IconArrowForwardUp size={16} aria-hidden />}>
            {d('extend')}
          </Button>
        </>
      )}
      {hasEnded(generation.state) && (
        <Button size="xs" variant="light" color="red" loading={busy} leftSection={<IconTrash size={16} aria-hidden />} onClick={() => void remove()}>
          {t('delete')}
        </Button>
      )}
    </Group>
  );
}
