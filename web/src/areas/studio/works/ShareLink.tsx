import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { CopyButton } from '../../../components';
import { useMessages } from '../../../i18n';
import { workMessages } from '../messages/works';
import { linkOf } from './adminGenerations';
import type { Work } from './work';

/** Copies the link to a result, which works without signing in. */
export function ShareLink({ work, index }: { work: Work; index: number }) {
  const t = useMessages(workMessages);
  const { data, isPending } = useQuery({ queryKey: ['studio', 'link', work.id, index], queryFn: () => linkOf(work, index), staleTime: Infinity });
  if (isPending) {
    return <Skeleton h={36} w={120} />;
  }

  return data == null ? null : <CopyButton value={data} label={t('copyLink')} />;
}
