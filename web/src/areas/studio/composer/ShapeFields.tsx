import { NumberInput, Select, TextInput } from '@mantine/core';
import { useMessages } from '../../../i18n';
import { modelMessages } from '../messages/models';
import type { StudioModel } from '../options';

interface Props {
  model: StudioModel;
  seconds: number | null;
  size: string | null;
  onChange: (change: { seconds?: number | null; size?: string | null }) => void;
}

// What the doors take at most; beyond what a model makes the nearest is made.
const mostSeconds = 300;

/** Length and size, as far as the model leaves them free. */
export function ShapeFields({ model, seconds, size, onChange }: Props) {
  const t = useMessages(modelMessages);
  if (!model.is_free || model.offer === null) {
    return null;
  }

  const { seconds: lengths, sizes } = model.offer;
  const usualSeconds = model.seconds === null ? t('usual') : t('usualSeconds', { n: model.seconds });
  const usualSize = model.size === null ? t('usual') : t('usualSize', { size: model.size.replace('x', '×') });
  const isFreeLength = lengths === null;
  return (
    <>
      {model.kind === 'video' && isFreeLength && (
        <NumberInput
          label={t('seconds')}
          placeholder={usualSeconds}
          min={1}
          max={mostSeconds}
          allowDecimal={false}
          value={seconds ?? ''}
          onChange={(value) => onChange({ seconds: typeof value === 'number' ? value : null })}
        />
      )}
      {model.kind === 'video' && !isFreeLength && (
        <Select
          label={t('seconds')}
          placeholder={usualSeconds}
          clearable
          value={seconds === null ? null : String(seconds)}
          onChange={(value) => onChange({ seconds: value === null ? null : Number(value) })}
          data={lengths.map((length) => ({ value: String(length), label: t('lasts', { n: length }) }))}
        />
      )}
      {!model.extends && sizes === null && (
        <TextInput
          label={t('size')}
          placeholder={usualSize}
          value={size ?? ''}
          onChange={(event) => onChange({ size: event.currentTarget.value.trim() || null })}
        />
      )}
      {!model.extends && sizes !== null && (
        <Select
          label={t('size')}
          placeholder={usualSize}
          clearable
          value={size}
          onChange={(value) => onChange({ size: value })}
          data={sizes.map((one) => ({ value: one, label: one.replace('x', '×') }))}
        />
      )}
    </>
  );
}
