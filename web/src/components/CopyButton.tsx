import { ActionIcon, Button, Tooltip, type MantineSize } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useMessages } from '../i18n';
import { messages } from './messages';

interface Props {
  /** What is copied. */
  value: string;
  /** Words instead of the icon alone. */
  label?: string;
  /** Of the button with words. */
  size?: MantineSize;
}

/** Copies a text and says so. Where the browser refuses (no https), it says that too. */
export function CopyButton({ value, label, size = 'sm' }: Props) {
  const t = useMessages(messages);
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (copied) {
      const timer = setTimeout(() => setCopied(false), 2000);
      return () => clearTimeout(timer);
    }
  }, [copied]);

  const copy = () =>
    copyText(value).then(
      () => setCopied(true),
      () => notifications.show({ color: 'red', message: t('copyFailed') }),
    );
  const icon = copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />;

  return label === undefined ? (
    <Tooltip label={copied ? t('copied') : t('copy')}>
      <ActionIcon variant="subtle" color="gray" aria-label={copied ? t('copied') : t('copy')} onClick={copy}>
        {icon}
      </ActionIcon>
    </Tooltip>
  ) : (
    <Button variant="default" size={size} leftSection={icon} onClick={copy}>
      {copied ? t('copied') : label}
    </Button>
  );
}

/** The clipboard is there only on https and localhost; a console in a home network is often on plain http. */
async function copyText(text: string): Promise<void> {
  if (navigator.clipboard !== undefined) {
    return navigator.clipboard.writeText(text);
  }

  const area = document.createElement('textarea');
  area.value = text;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  // Inside an open dialog, whose focus trap would take the selection away from an element outside it.
  const host = document.activeElement?.closest('[role=dialog]') ?? document.body;
  host.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  if (!done) {
    throw new Error('The browser refused to copy.');
  }
}
