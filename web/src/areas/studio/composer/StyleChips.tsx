import { Chip, Group, Input, Text } from '@mantine/core';
import { useId } from 'react';
import { useMessages } from '../../../i18n';
import { inputMessages } from '../messages/inputs';
import type { StudioOffer } from '../options';

interface Props {
  styles: string[];
  offer: StudioOffer | null;
  value: string | null;
  onChange: (style: string | null) => void;
}

/** The looks that the server knows; one at a time, or none. */
export function StyleChips({ styles, offer, value, onChange }: Props) {
  const t = useMessages(inputMessages);
  const label = useId();
  if (offer?.styles === 'no') {
    return null;
  }

  return (
    <div role="group" aria-labelledby={label}>
      <Input.Label labelElement="div" id={label} mb={4}>
        {t('style')}
      </Input.Label>
      <Group gap={6}>
        {styles.map((style) => (
          <Chip key={style} size="xs" checked={value === style} onChange={(checked) => onChange(checked ? style : null)}>
            {style}
          </Chip>
        ))}
      </Group>
      {offer?.styles === 'stand_in' && value !== null && (
        <Text size="xs" c="dimmed" mt={4}>
          {t('styleStandIn')}
        </Text>
      )}
    </div>
  );
}
