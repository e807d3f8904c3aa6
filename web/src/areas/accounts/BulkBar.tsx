import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconPlayerPause, IconPlayerPlay, IconPlugConnected, IconTrash } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { SelectionBar, useConfirm } from '../../components';
import { useMessages } from '../../i18n';
import type { Account } from './account';
import type { AccountFilterValues } from './AccountFilters';
import type { BulkRequest } from './bulk';
import { bulkMessages } from './bulkMessages';
import { BulkResult } from './BulkResult';
import { LimitsDialog } from './LimitsDialog';
import { ProxyDialog } from './ProxyDialog';
import { useBulk } from './useBulk';

interface Props {
  /** The rows that are loaded. */
  rows: Account[];
  /** How many the filters mean in all. */
  total: number | null;
  marked: ReadonlySet<string>;
  /** The filters, for all rows that they mean. */
  filter: Partial<Record<keyof AccountFilterValues, string>>;
  onDone: () => void;
}

type Rest = Omit<BulkRequest, 'ids' | 'filter'>;

/** What can be done with the marked accounts. Where all loaded rows are marked, it may be done with all that the filters mean. */
export function BulkBar({ rows, total, marked, filter, onDone }: Props) {
  const t = useMessages(bulkMessages);
  const confirm = useConfirm();
  const { run, start, stop, clear } = useBulk();
  const [everything, setEverything] = useState(false);
  const [dialog, setDialog] = useState<'limits' | 'proxy' | null>(null);
  const isWhole = marked.size > 0 && rows.length === marked.size && total !== null && total > rows.length;
  const meansAll = everything && isWhole;
  // Whoever marks all rows another time may not mean all that the filters do another time.
  useEffect(() => {
    if (!isWhole) {
      setEverything(false);
    }
  }, [isWhole]);
  const count = meansAll ? total : marked.size;
  const chosen = rows.filter((account) => marked.has(account.id));

  const act = (request: Rest) => start({ ...request, ...(meansAll ? { filter } : { ids: [...marked] }) }, count);
  const ask = async (action: 'enable' | 'disable' | 'delete') => {
    const busy = chosen.reduce((sum, account) => sum + account.images.under_way + account.videos.under_way, 0);
    const locked = action === 'delete' ? chosen.filter((account) => account.locked_by).length : 0;
    const sure = await confirm({
      title: t(`${action}Title`, { n: count }),
      body: [t(`${action}Body`), ...(busy > 0 ? [t('busy', { n: busy })] : []), ...(locked > 0 ? [t('locked', { n: locked })] : [])].join(' '),
      action: t(`${action}Title`, { n: count }),
      danger: action !== 'enable',
    });
    if (sure) {
      await act({ action });
    }
  };

  const finish = () => {
    clear();
    setEverything(false);
    onDone();
  };

  return (
    <>
      <SelectionBar count={count} onClear={onDone}>
        {isWhole && !everything && (
          <Button size="xs" variant="subtle" onClick={() => setEverything(true)}>
            {t('markAll', { n: total })}
          </Button>
        )}
        <Button size="xs" variant="default" leftSection={<IconPlugConnected size={14} aria-hidden />} onClick={() => void act({ action: 'test' })}>
          {t('test')}
        </Button>
        <Button size="xs" variant="default" leftSection={<IconPlayerPlay size={14} aria-hidden />} onClick={() => void ask('enable')}>
          {t('enable')}
        </Button>
        <Button size="xs" variant="default" leftSection={<IconPlayerPause size={14} aria-hidden />} onClick={() => void ask('disable')}>
          {t('disable')}
        </Button>
        <Menu position="bottom-start">
          <Menu.Target>
            <Button size="xs" variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
              {t('more')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => void act({ action: 'refresh' })}>{t('refresh')}</Menu.Item>
            <Menu.Item onClick={() => void act({ action: 'release' })}>{t('release')}</Menu.Item>
            <Menu.Item onClick={() => setDialog('limits')}>{t('set_limits')}</Menu.Item>
            <Menu.Item onClick={() => setDialog('proxy')}>{t('set_proxy')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <Button size="xs" color="red" variant="light" leftSection={<IconTrash size={14} aria-hidden />} onClick={() => void ask('delete')}>
          {t('delete')}
        </Button>
      </SelectionBar>
      <LimitsDialog opened={dialog === 'limits'} count={count} onClose={() => setDialog(null)} onSet={(limits) => void act({ action: 'set_limits', limits })} />
      <ProxyDialog opened={dialog === 'proxy'} count={count} onClose={() => setDialog(null)} onSet={(proxy) => void act({ action: 'set_proxy', proxy })} />
      <BulkResult run={run} onStop={stop} onClose={finish} />
    </>
  );
}
