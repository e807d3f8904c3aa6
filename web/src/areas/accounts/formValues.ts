import type { Schema } from '../../api';
import type { Account } from './account';

/** What the form of an account holds; its fields are named as the API does. An empty number means: no limit. */
export interface AccountValues extends Record<string, unknown> {
  upstream: string;
  name: string;
  access_token: string;
  session_token: string;
  refresh_token: string;
  client_id: string;
  key: string;
  proxy: string;
  weight: number | string;
  max_rpm: number | string;
  image_limit: number | string;
  video_limit: number | string;
  makes_images: boolean;
  makes_videos: boolean;
}

export const emptyValues: AccountValues = {
  upstream: 'sora',
  name: '',
  access_token: '',
  session_token: '',
  refresh_token: '',
  client_id: '',
  key: '',
  proxy: '',
  weight: 1,
  max_rpm: '',
  image_limit: '',
  video_limit: '',
  makes_images: true,
  makes_videos: true,
};

/** The form's values for an account as it is. Its secrets are not among them: they are never told. */
export function valuesOf(account: Account): AccountValues {
  return {
    ...emptyValues,
    upstream: account.upstream,
    name: account.name,
    client_id: account.client_id ?? '',
    proxy: account.proxy ?? '',
    weight: account.weight,
    max_rpm: account.max_rpm ?? '',
    image_limit: account.image_limit ?? '',
    video_limit: account.video_limit ?? '',
    makes_images: account.makes_images,
    makes_videos: account.makes_videos,
  };
}

/** What the API takes of the form's values; secrets that are left empty are left out, and stay as they are. */
export function writeOf(values: AccountValues): Omit<Schema<'AccountEdit'>, 'version'> {
  const secret = (text: string) => text.trim() || null;
  return {
    name: values.name.trim() || null,
    access_token: secret(values.access_token),
    session_token: secret(values.session_token),
    refresh_token: secret(values.refresh_token),
    client_id: secret(values.client_id),
    key: secret(values.key),
    proxy: values.proxy.trim() || null,
    weight: values.weight === '' ? 1 : Number(values.weight),
    max_rpm: numberOf(values.max_rpm),
    image_limit: numberOf(values.image_limit),
    video_limit: numberOf(values.video_limit),
    makes_images: values.makes_images,
    makes_videos: values.makes_videos,
  };
}

const numberOf = (value: number | string) => (value === '' ? null : Number(value));
