import { Group, NumberInput, Select } from '@mantine/core';
import { useState } from 'react';
import { useMessages } from '../../../i18n';
import { messages } from '../messages';

const units = { seconds: 1, minutes: 60, hours: 3600 } as const;
type Unit = keyof typeof units;

interface Props {
  id: string;
  'aria-describedby': string;
  disabled: boolean;
  error: string | undefined;
  /** Seconds; null for the default. */
  value: number | null;
  /** The default, in seconds. */
  usual: number;
  onChange: (seconds: number | null) => void;
}

/** A length of time, in the unit that suits it. */
export function LengthInput({ value, usual, onChange, disabled, error, ...common }: Props) {
  const t = useMessages(messages);
  const [unit, setUnit] = useState<Unit>(() => unitOf(value ?? usual));
  const inUnit = (seconds: number) => Number((seconds / units[unit]).toFixed(3));

  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <NumberInput
        {...common}
        disabled={disabled}
        error={error}
        value={value === null ? '' : inUnit(value)}
        onChange={(written) => onChange(typeof written === 'number' ? Number((written * units[unit]).toFixed(3)) : null)}
        placeholder={String(inUnit(usual))}
        min={0}
        style={{ flex: 1 }}
      />
      <Select
        aria-label={t('unit')}
        w={120}
        data={[
          { value: 'seconds', label: t('seconds') },
          { value: 'minutes', label: t('minutes') },
          { value: 'hours', label: t('hours') },
        ]}
        value={unit}
        onChange={(chosen) => setUnit((chosen ?? 'seconds') as Unit)}
        allowDeselect={false}
        disabled={disabled}
      />
    </Group>
  );
}

function unitOf(seconds: number): Unit {
  return seconds >= 3600 && seconds % 3600 === 0 ? 'hours' : seconds >= 60 && seconds % 60 === 0 ? 'minutes' : 'seconds';
}
