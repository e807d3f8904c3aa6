import { useQuery } from '@tanstack/react-query';
import { admin, answer, type Schema } from '../../api';
import { useChanged } from '../../app/live';

export type SettingRow = Schema<'SettingRow'>;

/** A value as the API has it: a text, a number, a switch, a list of texts; null for the default. */
export type SettingValue = string | number | boolean | string[] | null;

/** New values by key. */
export type Draft = Record<string, SettingValue>;

const queryKey = ['settings'];

/** Every setting, kept current. */
export function useSettings() {
  useChanged('settings');
  return useQuery({ queryKey, queryFn: () => answer(admin.GET('/api/admin/settings')) });
}

/** Sends changes, all or none; throws ApiError when refused. */
export function saveSettings(version: string | null, values: Draft, password: string | null) {
  // Who has set no password has an admin key: one of them is right.
  // The document calls the values an object of anything, of which the types make one without members.
  const body = { version, values, current_password: password, admin_key: password } as unknown as Schema<'SettingsEdit'>;
  return answer(admin.PUT('/api/admin/settings', { body }));
}
