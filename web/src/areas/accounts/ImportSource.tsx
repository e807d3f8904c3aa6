import { Button, CloseButton, FileButton, Group, Select, SimpleGrid, Text, Textarea, TextInput } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useState, type ClipboardEvent, type DragEvent } from 'react';
import { useFormat, useMessages } from '../../i18n';
import classes from './accounts.module.css';
import { importMessages } from './importMessages';
import { modes, type ImportTerms, type Mode } from './imports';

interface Props {
  text: string;
  file: File | null;
  terms: ImportTerms;
  disabled: boolean;
  onText: (text: string) => void;
  onFile: (file: File | null) => void;
  onTerms: (terms: ImportTerms) => void;
}

// Letters; a longer text in the field would make each keystroke slow.
const longestText = 200_000;

/** Where the list comes from, and how it is to be taken in. */
export function ImportSource({ text, file, terms, disabled, onText, onFile, onTerms }: Props) {
  const t = useMessages(importMessages);
  const format = useFormat();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const dropped = event.dataTransfer.files[0];
    if (dropped !== undefined && !disabled) {
      onFile(dropped);
    }
  };

  const paste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text');
    if (pasted.length > longestText) {
      event.preventDefault();
      onFile(new File([pasted], t('pasted')));
    }
  };

  return (
    <>
      <div
        className={classes.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {file === null ? (
          <Textarea
            label={t('list')}
            description={t('listHint')}
            minRows={6}
            maxRows={12}
            autosize
            value={text}
            disabled={disabled}
            spellCheck={false}
            autoComplete="off"
            styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
            onChange={(event) => onText(event.currentTarget.value)}
            onPaste={paste}
            data-autofocus
          />
        ) : (
          <Group gap="xs">
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {t('file', { name: file.name, size: format.bytes(file.size) })}
            </Text>
            <CloseButton aria-label={t('removeFile')} onClick={() => onFile(null)} disabled={disabled} />
          </Group>
        )}
      </div>
      {file === null && (
        <FileButton onChange={onFile} disabled={disabled}>
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconFileUpload size={16} aria-hidden />} style={{ alignSelf: 'flex-start' }}>
              {t('choose')}
            </Button>
          )}
        </FileButton>
      )}
      <Select
        label={t('mode')}
        description={t(`${terms.mode}Hint`)}
        data={modes.map((value) => ({ value, label: t(value) }))}
        value={terms.mode}
        disabled={disabled}
        allowDeselect={false}
        onChange={(mode) => onTerms({ ...terms, mode: mode as Mode })}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          label={t('clientId')}
          description={t('clientIdHint')}
          value={terms.clientId}
          disabled={disabled}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onTerms({ ...terms, clientId: event.currentTarget.value })}
        />
        <TextInput
          label={t('proxy')}
          description={t('proxyHint')}
          placeholder="socks5://user:password@host:1080"
          value={terms.proxy}
          disabled={disabled}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onTerms({ ...terms, proxy: event.currentTarget.value })}
        />
      </SimpleGrid>
    </>
  );
}
