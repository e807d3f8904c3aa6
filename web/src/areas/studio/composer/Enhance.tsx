import { Button, Group, Menu, Paper, Stack, Text } from '@mantine/core';
import { IconSparkles } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ErrorNote } from '../../../components';
import { useMessages } from '../../../i18n';
import { composerMessages } from '../messages/composer';
import type { StudioOptions } from '../options';
import { enhancers, useEnhancement } from './useEnhancement';

interface Props {
  options: StudioOptions;
  prompt: string;
  /** How long the video will be. */
  seconds: number;
  onChange: (prompt: string) => void;
  /** Stands beside the button. */
  children: ReactNode;
}

/** Has the prompt worked out for a video, and shows both to choose from. */
export function Enhance({ options, prompt, seconds, onChange, children }: Props) {
  const t = useMessages(composerMessages);
  const enhancement = useEnhancement();
  const choices = enhancers(options, seconds);
  if (choices.length === 0) {
    return children;
  }

  const take = (text: string) => {
    onChange(text);
    enhancement.end();
  };

  return (
    <div>
      <Group justify="space-between" gap="xs">
        <Menu position="bottom-start" withInitialFocusPlaceholder={false}>
          <Menu.Target>
            <Button
              variant="default"
              size="compact-sm"
              leftSection={<IconSparkles size={16} aria-hidden />}
              loading={enhancement.isRunning}
              disabled={prompt.trim() === ''}
            >
              {t('enhance')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {choices.map(({ expansion, model }) => (
              <Menu.Item key={expansion} onClick={() => enhancement.ask(model.name, prompt.trim())}>
                {t(`enhance_${expansion}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        {children}
      </Group>
      <div aria-live="polite">
        {enhancement.after !== null && (
          <Paper withBorder p="sm" mt="xs" role="group" aria-label={t('enhanced')}>
            <Stack gap="xs">
              <Version label={t('before')} text={enhancement.before ?? ''} />
              <Version label={t('after')} text={enhancement.after} />
              <Group gap="xs">
                <Button size="xs" onClick={() => take(enhancement.after!)}>
                  {t('useEnhanced')}
                </Button>
                <Button size="xs" variant="default" onClick={enhancement.end}>
                  {t('keepMine')}
                </Button>
              </Group>
            </Stack>
          </Paper>
        )}
      </div>
      <ErrorNote error={enhancement.error} title={t('enhanceFailed')} />
    </div>
  );
}

function Version({ label, text }: { label: string; text: string }) {
  return (
    <div>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {text}
      </Text>
    </div>
  );
}
