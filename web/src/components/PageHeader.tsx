import { Group, Text, Title } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';

interface Props {
  title: string;
  /** One sentence: what one does here. */
  description?: ReactNode;
  /** Buttons on the right. */
  actions?: ReactNode;
}

/** A page's heading. Names the browser tab, and takes the focus when one came here by a link inside the console. */
export function PageHeader({ title, description, actions }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const cameByLink = useLocation().key !== 'default';

  useEffect(() => {
    document.title = `${title} · Torii`;
  }, [title]);

  useEffect(() => {
    if (cameByLink) {
      // Otherwise the focus stays on the link that was followed, and a screen reader says nothing of the new page.
      heading.current?.focus({ preventScroll: true });
    }
    // Only on arrival: later changes of the address are filters and open rows of the same page.
  }, []);

  return (
    <Group justify="space-between" align="flex-start" gap="sm">
      <div>
        <Title order={1} ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
          {title}
        </Title>
        {description !== undefined && (
          <Text size="sm" c="dimmed" mt={2}>
            {description}
          </Text>
        )}
      </div>
      {actions !== undefined && <Group gap="xs">{actions}</Group>}
    </Group>
  );
}
