import { Button, Group, Text } from '@mantine/core';
import { IconWand } from '@tabler/icons-react';
import { useMessages } from '../../../i18n';
import type { Mode } from '../draft/draft';
import { composerMessages } from '../messages/composer';
import type { PlanOutcome } from '../plan/plan';
import classes from '../studio.module.css';
import { SendNote } from './SendNote';
import type { Sender } from './useSend';

interface Props {
  mode: Mode;
  outcome: PlanOutcome;
  isUploading: boolean;
  sender: Sender;
  onShow: () => void;
}

/** The button that has it made, in sight however long the form is; with what is still missing, and what became of it. */
export function SendBar({ mode, outcome, isUploading, sender, onShow }: Props) {
  const t = useMessages(composerMessages);
  const count = 'plans' in outcome ? outcome.plans.length : 0;

  return (
    <div className={classes.bar}>
      <SendNote sending={sender.sending} last={sender.last} fault={sender.fault} onShow={onShow} />
      <Group gap="sm">
        <Button
          type="submit"
          leftSection={<IconWand size={18} aria-hidden />}
          disabled={count === 0 || isUploading}
          loading={sender.sending !== null}
        >
          {count > 1 ? t('makeMany', { n: count }) : t(`make_${mode}`)}
        </Button>
        <Text size="sm" c="dimmed" role="status">
          {'missing' in outcome ? t(outcome.missing) : isUploading ? t('stillUploading') : ''}
        </Text>
      </Group>
    </div>
  );
}
