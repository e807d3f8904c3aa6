import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError, type Schema } from '../../api';
import { fieldId } from './fieldId';
import { saveSettings, type Draft, type SettingRow, type SettingValue } from './useSettings';

interface Drafting {
  draft: Draft;
  /** What is wrong, by key. */
  mistakes: Record<string, string>;
  /** What is wrong with no setting in particular. */
  fault: unknown;
  /** Somebody else has changed settings since the first change here. */
  conflict: boolean;
  saving: boolean;
  /** Some change leads tokens elsewhere: it takes the console's password once more. */
  needsPassword: boolean;
  change: (row: SettingRow, value: SettingValue) => void;
  discard: () => void;
  save: (password: string) => Promise<boolean>;
}

/** Changes that are not saved yet. */
export function useDraft(document: Schema<'SettingsDocument'> | undefined): Drafting {
  const queries = useQueryClient();
  const [draft, setDraft] = useState<Draft>({});
  const [mistakes, setMistakes] = useState<Record<string, string>>({});
  const [fault, setFault] = useState<unknown>(null);
  const [saving, setSaving] = useState(false);
  // The version on which the first of the changes was made: the settings are read again whenever somebody changes them.
  const [base, setBase] = useState<string | null>(null);

  const needsPassword = document?.settings.some((row) => row.needs_password && row.key in draft) ?? false;

  const change = (row: SettingRow, value: SettingValue) => {
    const { [row.key]: _, ...rest } = draft;
    const isAsBefore = row.type !== 'secret' && same(value, (row.value ?? null) as SettingValue);
    const next = isAsBefore ? rest : { ...rest, [row.key]: value };
    setBase(Object.keys(draft).length === 0 ? (document?.version ?? null) : base);
    setDraft(next);
    setMistakes(({ [row.key]: __, ...others }) => others);
  };

  const discard = () => {
    setDraft({});
    setMistakes({});
    setFault(null);
  };

  const save = async (password: string) => {
    setSaving(true);
    setFault(null);
    try {
      queries.setQueryData(['settings'], await saveSettings(base, draft, needsPassword ? password : null));
      discard();
      return true;
    } catch (error) {
      const field = error instanceof ApiError ? error.param : null;
      if (error instanceof ApiError && field !== null && document?.settings.some((row) => row.key === field)) {
        setMistakes({ [field]: error.message });
        window.document.getElementById(fieldId(field))?.focus();
      }

      // Said beside the button too: the field may be out of sight.
      setFault(error);
      return false;
    } finally {
      setSaving(false);
    }
  };

  return { draft, mistakes, fault, conflict: fault instanceof ApiError && fault.isEditConflict, saving, needsPassword, change, discard, save };
}

function same(one: SettingValue, other: SettingValue): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
