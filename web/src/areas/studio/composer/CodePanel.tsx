import { Button, Collapse, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCode } from '@tabler/icons-react';
import { useId } from 'react';
import { CodeBlock } from '../../../components';
import { useMessages } from '../../../i18n';
import { composerMessages } from '../messages/composer';
import type { Plan } from '../plan/plan';
import { snippetsOf } from '../snippets/snippets';

/** The request that the button sends, as code. */
export function CodePanel({ plans }: { plans: Plan[] }) {
  const t = useMessages(composerMessages);
  const [opened, { toggle }] = useDisclosure(false);
  const panel = useId();
  const first = plans[0];
  if (first === undefined) {
    return null;
  }

  return (
    <div>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        leftSection={<IconCode size={16} aria-hidden />}
        aria-expanded={opened}
        aria-controls={panel}
        onClick={toggle}
      >
        {t('code')}
      </Button>
      <Collapse id={panel} expanded={opened}>
        <Stack gap="xs" mt="xs">
          <Text size="xs" c="dimmed">
            {t('codeHelp')} {plans.length > 1 && t('codeMore', { n: plans.length - 1 })}
          </Text>
          {opened && <CodeBlock label={t('code')} snippets={snippetsOf(first, window.location.origin)} />}
        </Stack>
      </Collapse>
    </div>
  );
}
