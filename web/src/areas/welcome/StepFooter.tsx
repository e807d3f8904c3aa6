import { Button, Group } from '@mantine/core';
import { useMessages } from '../../i18n';
import { messages } from './messages';
import { steps } from './steps';

interface Props {
  active: number;
  finishing: boolean;
  onGo: (place: number) => void;
  onFinish: () => void;
}

/** Back, on, and out. */
export function StepFooter({ active, finishing, onGo, onFinish }: Props) {
  const t = useMessages(messages);
  const isLast = active === steps.length - 1;

  return (
    <Group justify="space-between" gap="xs">
      <Button variant="default" onClick={() => onGo(active - 1)} disabled={active === 0}>
        {t('back')}
      </Button>
      <Group gap="xs">
        {!isLast && (
          <Button variant="subtle" color="gray" onClick={onFinish} loading={finishing}>
            {t('leave')}
          </Button>
        )}
        {isLast ? (
          <Button onClick={onFinish} loading={finishing}>
            {t('finish')}
          </Button>
        ) : (
          <Button variant="default" onClick={() => onGo(active + 1)}>
            {t('next')}
          </Button>
        )}
      </Group>
    </Group>
  );
}
