import { useState } from 'react';
import { admin, answer, type Schema } from '../../api';

/** How the test of a proxy stands: under way, failed to be made at all, or what it found. */
export type ProxyTest = 'running' | { error: unknown } | Schema<'ProxyTestReport'>;

/** Tests of the proxies in the list, by name. They last as long as the page. */
export function useProxyTests(): { tests: ReadonlyMap<string, ProxyTest>; run: (name: string) => Promise<void> } {
  const [tests, setTests] = useState<ReadonlyMap<string, ProxyTest>>(new Map());
  const note = (name: string, test: ProxyTest) => setTests((before) => new Map(before).set(name, test));

  const run = async (name: string) => {
    note(name, 'running');
    try {
      note(name, await answer(admin.POST('/api/admin/proxies/test', { body: { name } })));
    } catch (error) {
      note(name, { error });
    }
  };

  return { tests, run };
}
