import { ActionIcon, Menu } from '@mantine/core';
import { IconCheck, IconLanguage } from '@tabler/icons-react';
import { languageNames, languages, locales, useLanguage, useMessages } from '../i18n';
import { messages } from './messages';

/** Chooses the language. */
export function LanguageMenu() {
  const t = useMessages(messages);
  const { language, setLanguage } = useLanguage();

  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('language')}>
          <IconLanguage size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map((choice) => (
          <Menu.Item
            key={choice}
            lang={locales[choice]}
            onClick={() => setLanguage(choice)}
            rightSection={choice === language ? <IconCheck size={16} aria-hidden /> : undefined}
            aria-current={choice === language || undefined}
          >
            {languageNames[choice]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
