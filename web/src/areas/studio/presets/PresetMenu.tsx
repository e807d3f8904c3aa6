import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconBookmark, IconDeviceFloppy, IconDownload, IconEraser, IconTrash, IconUpload } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { saveFile, useConfirm } from '../../../components';
import { useMessages } from '../../../i18n';
import { emptyDraft, type Draft } from '../draft/draft';
import type { ChangeDraft } from '../draft/useDraft';
import { presetMessages } from '../messages/presets';
import { parsePresets, readPresets, removePreset, savePresets, type Preset } from './presets';
import { SavePreset } from './SavePreset';

interface Props {
  draft: Draft;
  change: ChangeDraft;
}

/** Drafts that are kept by name: saved, brought back, and carried to other browsers as a file. */
export function PresetMenu({ draft, change }: Props) {
  const t = useMessages(presetMessages);
  const confirm = useConfirm();
  const [presets, setPresets] = useState(readPresets);
  const [naming, setNaming] = useState(false);
  const file = useRef<HTMLInputElement>(null);

  const save = (added: Preset[]) => {
    const kept = savePresets(added);
    setPresets(readPresets());
    notifications.show({ color: kept ? 'teal' : 'red', message: t(kept ? 'saved' : 'notKept', { n: added.length }) });
  };

  const take = async (chosen: File | undefined) => {
    const added = chosen === undefined ? null : parsePresets(await chosen.text());
    if (added !== null) {
      save(added);
    } else if (chosen !== undefined) {
      notifications.show({ color: 'red', message: t('broken', { name: chosen.name }) });
    }
  };

  const remove = async (name: string) => {
    if (await confirm({ title: t('removeTitle'), body: t('removeBody', { name }), action: t('remove'), danger: true })) {
      removePreset(name);
      setPresets(readPresets());
    }
  };

  return (
    <>
      <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button variant="default" leftSection={<IconBookmark size={18} aria-hidden />}>
            {t('presets')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={420} style={{ overflowY: 'auto' }}>
          {presets.map((preset) => (
            <Menu.Item key={preset.name} onClick={() => change(preset.draft)}>
              {preset.name}
            </Menu.Item>
          ))}
          {presets.length > 0 && <Menu.Divider />}
          <Menu.Item leftSection={<IconDeviceFloppy size={16} aria-hidden />} onClick={() => setNaming(true)}>
            {t('save')}
          </Menu.Item>
          <Menu.Item leftSection={<IconEraser size={16} aria-hidden />} onClick={() => change(emptyDraft)}>
            {t('empty')}
          </Menu.Item>
          <Menu.Item leftSection={<IconUpload size={16} aria-hidden />} onClick={() => file.current?.click()}>
            {t('import')}
          </Menu.Item>
          {presets.length > 0 && (
            <Menu.Item leftSection={<IconDownload size={16} aria-hidden />} onClick={() => download(presets)}>
              {t('export')}
            </Menu.Item>
          )}
          {presets.length > 0 && <Menu.Divider />}
          {presets.map((preset) => (
            <Menu.Item key={preset.name} c="var(--mantine-color-error)" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => void remove(preset.name)}>
              {t('removeOne', { name: preset.name })}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <input
        ref={file}
        type="file"
        accept="application/json,.json"
        hidden
        aria-label={t('import')}
        onChange={(event) => {
          void take(event.currentTarget.files?.[0]);
          // The same file may be chosen again once it is mended.
          event.currentTarget.value = '';
        }}
      />
      <SavePreset opened={naming} onClose={() => setNaming(false)} taken={presets.map((preset) => preset.name)} onSave={(name) => save([{ name, draft }])} />
    </>
  );
}

function download(presets: Preset[]): void {
  saveFile('torii-presets.json', new Blob([JSON.stringify(presets, null, 2)], { type: 'application/json' }));
}
