import { Button } from '@mantine/core';
import { IconPlugConnected } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { admin, answer, usePages, type Schema } from '../../api';
import { useChanged } from '../../app/live';
import { DataTable, Page, StatusBadge, useOpenRow, useStable, type Column } from '../../components';
import { useFormat, useMessages } from '../../i18n';
import { messages } from './messages';
import { OtherProxyDialog } from './OtherProxyDialog';
import { ProxyDrawer } from './ProxyDrawer';
import { TestResult } from './TestResult';
import { useProxyTests } from './useProxyTests';

type Proxy = Schema<'ProxyRow'>;

// As many at once as one can wait for; each may take 15 s.
const atOnce = 8;
const nameOf = (proxy: Proxy) => proxy.name;

/** The ways out that are in use, and whether they work. */
export default function ProxiesPage() {
  const t = useMessages(messages);
  const format = useFormat();
  const { openId, open, close } = useOpenRow();
  const [testingOther, setTestingOther] = useState(false);
  const [testingAll, setTestingAll] = useState(false);
  const isHere = useRef(true);
  const { tests, run } = useProxyTests();
  const test = useStable((name: string) => void run(name));
  useChanged('proxies');
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  const pages = usePages(['proxies'], (after, signal) => answer(admin.GET('/api/admin/proxies', { params: { query: { limit: 500, ...(after && { after }) } }, signal })));

  const testAll = async () => {
    const left = pages.rows.map(nameOf);
    setTestingAll(true);
    const worker = async () => {
      // Who leaves the page wants no more of them.
      for (let name = left.shift(); name !== undefined && isHere.current; name = left.shift()) {
        await run(name);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    setTestingAll(false);
  };
  const columns = useMemo(
    (): Column<Proxy>[] => [
      { id: 'name', header: t('name'), width: 210, cell: nameOf },
      { id: 'use', header: t('use'), hideBelow: 900, cell: (proxy) => t(proxy.use) },
      { id: 'proxy', header: t('proxy'), hideBelow: 640, cell: (proxy) => proxy.proxy ?? t('direct') },
      { id: 'count', header: t('count'), width: 110, align: 'right', hideBelow: 760, cell: (proxy) => format.number(proxy.accounts) },
      { id: 'state', header: t('state'), width: 150, hideBelow: 820, cell: (proxy) => <State proxy={proxy} /> },
      { id: 'result', header: t('result'), cell: (proxy) => <TestResult test={tests.get(proxy.name)} /> },
      {
        id: 'test',
        header: t('test'),
        width: 110,
        hideBelow: 480,
        cell: (proxy) => (
          <Button size="compact-sm" variant="default" aria-label={t('testName', { name: proxy.name })} onClick={() => test(proxy.name)}>
            {t('test')}
          </Button>
        ),
      },
    ],
    [t, format, tests, test],
  );

  return (
    <Page
      fill
      title={t('title')}
      description={t('description')}
      actions={
        <>
          <Button variant="default" onClick={() => setTestingOther(true)}>
            {t('testOther')}
          </Button>
          <Button leftSection={<IconPlugConnected size={16} aria-hidden />} loading={testingAll} onClick={() => void testAll()}>
            {t('testAll')}
          </Button>
        </>
      }
    >
      <DataTable label={t('title')} pages={pages} columns={columns} rowKey={nameOf} rowLabel={nameOf} onOpen={(proxy) => open(proxy.name)} openKey={openId} />
      <ProxyDrawer proxy={pages.rows.find((proxy) => proxy.name === openId)} test={openId === null ? undefined : tests.get(openId)} onClose={close} onTest={test} />
      <OtherProxyDialog opened={testingOther} onClose={() => setTestingOther(false)} />
    </Page>
  );
}

function State({ proxy }: { proxy: Proxy }) {
  const t = useMessages(messages);
  if (proxy.held_because) {
    return <StatusBadge tone="warn" label={t('held')} reason={proxy.held_with} />;
  }

  return proxy.accounts === 0 && proxy.use === 'default' ? <StatusBadge tone="off" label={t('idle')} /> : <StatusBadge tone="good" label={t('open')} />;
}
