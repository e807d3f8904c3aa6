import { Checkbox, Group, NumberInput, Select, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Schema } from '../../api';
import { FormDialog } from '../../components';
import { useMessages } from '../../i18n';
import { bulkMessages } from './bulkMessages';

interface Props {
  opened: boolean;
  /** How many accounts it is set for. */
  count: number;
  onClose: () => void;
  onSet: (limits: Schema<'AccountLimits'>) => void;
}

const numbers = ['weight', 'max_rpm', 'image_limit', 'video_limit'] as const;
const switches = ['makes_images', 'makes_videos'] as const;
const initialValues = { weight: '', max_rpm: '', image_limit: '', video_limit: '', unlimited: [] as string[], makes_images: '', makes_videos: '' };

/** Sets limits of many accounts; what is left empty stays as it is. */
export function LimitsDialog({ opened, count, onClose, onSet }: Props) {
  const t = useMessages(bulkMessages);
  const form = useForm<Record<(typeof numbers)[number], number | string> & Record<(typeof switches)[number], string> & { unlimited: string[] }>({ initialValues });
  const { unlimited } = form.values;

  const submit = async (values: typeof form.values) => {
    const number = (name: (typeof numbers)[number]) => (unlimited.includes(name) ? -1 : values[name] === '' ? null : Number(values[name]));
    const flag = (name: (typeof switches)[number]) => (values[name] === '' ? null : values[name] === 'yes');
    onSet({
      weight: number('weight'),
      max_rpm: number('max_rpm'),
      image_limit: number('image_limit'),
      video_limit: number('video_limit'),
      makes_images: flag('makes_images'),
      makes_videos: flag('makes_videos'),
    });
    form.reset();
  };

  return (
    <FormDialog opened={opened} onClose={onClose} title={t('limitsTitle', { n: count })} form={form} onSubmit={submit} action={t('set')}>
      <Text size="sm" c="dimmed">
        {t('limitsHint')}
      </Text>
      {numbers.map((name) => (
        <Group key={name} align="flex-end" wrap="nowrap">
          <NumberInput
            flex={1}
            label={t(name)}
            placeholder={t('unchanged')}
            min={name.endsWith('limit') ? 0 : 1}
            max={name === 'weight' ? 1000 : 1_000_000}
            allowDecimal={false}
            allowNegative={false}
            disabled={unlimited.includes(name)}
            {...form.getInputProps(name)}
          />
          {name !== 'weight' && (
            <Checkbox
              mb={8}
              label={t('noLimit')}
              checked={unlimited.includes(name)}
              onChange={(event) => form.setFieldValue('unlimited', event.currentTarget.checked ? [...unlimited, name] : unlimited.filter((other) => other !== name))}
            />
          )}
        </Group>
      ))}
      {switches.map((name) => (
        <Select
          key={name}
          label={t(name)}
          placeholder={t('unchanged')}
          clearable
          data={[
            { value: 'yes', label: t('yes') },
            { value: 'no', label: t('no') },
          ]}
          {...form.getInputProps(name)}
          onChange={(value) => form.setFieldValue(name, value ?? '')}
        />
      ))}
    </FormDialog>
  );
}
