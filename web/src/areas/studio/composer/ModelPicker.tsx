import { Group, Select, Text } from '@mantine/core';
import { useMessages } from '../../../i18n';
import { modelMessages } from '../messages/models';
import { chosenModel, modelsFor, type StudioModel, type StudioOptions } from '../options';

interface Props {
  options: StudioOptions;
  mode: 'video' | 'image';
  value: string | null;
  onChange: (model: StudioModel) => void;
}

/** The models by kind, with what each makes; those that nobody can make now are shown with the reason. */
export function ModelPicker({ options, mode, value, onChange }: Props) {
  const t = useMessages(modelMessages);
  const models = modelsFor(options, mode);
  const groupOf = (model: StudioModel) => (model.is_free ? t('groupFree') : t(mode === 'image' ? 'groupImage' : `tier_${model.tier}`));
  const groups = [...new Set(models.map(groupOf))].sort((one) => (one === t('groupFree') ? -1 : 0));
  const chosen = chosenModel(options, mode, value);

  return (
    <Select
      label={t('model')}
      searchable
      allowDeselect={false}
      nothingFoundMessage={t('noModel')}
      maxDropdownHeight={360}
      value={chosen?.name ?? null}
      error={chosen?.hindrance == null ? undefined : t(`hindrance_${chosen.hindrance}`, { plan: chosen.plan ?? '' })}
      onChange={(name) => {
        const model = models.find((one) => one.name === name);
        if (model !== undefined) {
          onChange(model);
        }
      }}
      data={groups.map((group) => ({
        group,
        items: models
          .filter((model) => groupOf(model) === group)
          .map((model) => ({ value: model.name, label: model.name, disabled: model.offer === null })),
      }))}
      renderOption={({ option }) => <ModelOption model={models.find((model) => model.name === option.value)!} />}
    />
  );
}

function ModelOption({ model }: { model: StudioModel }) {
  const t = useMessages(modelMessages);
  const facts = [
    model.is_free ? t('freeShape') : model.size?.replace('x', '×'),
    model.is_free || model.seconds === null ? undefined : t('lasts', { n: model.seconds }),
    model.plan === null ? undefined : t('plan', { plan: model.plan }),
  ];
  return (
    <div>
      <Text size="sm">{model.name}</Text>
      <Group gap={6}>
        <Text size="xs" c="dimmed">
          {facts.filter((fact) => fact !== undefined).join(' · ')}
        </Text>
        {model.hindrance !== null && (
          <Text size="xs" c="var(--mantine-color-error)">
            {t(`hindrance_${model.hindrance}`, { plan: model.plan ?? '' })}
          </Text>
        )}
      </Group>
    </div>
  );
}
