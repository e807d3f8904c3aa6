import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { admin } from '../../api';

/** Ends the guide for good: it is not opened by itself any more. */
export function useFinish(): { finish: () => Promise<boolean>; fault: unknown; finishing: boolean } {
  const queries = useQueryClient();
  const [fault, setFault] = useState<unknown>(null);
  const [finishing, setFinishing] = useState(false);

  const finish = async () => {
    setFinishing(true);
    setFault(null);
    try {
      await admin.POST('/api/admin/setup/finish');
      await queries.invalidateQueries({ queryKey: ['session'] });
      return true;
    } catch (error) {
      setFault(error);
      return false;
    } finally {
      setFinishing(false);
    }
  };

  return { finish, fault, finishing };
}
