import type { Snippet } from '../../../components';
import type { Plan } from '../plan/plan';
import { csharp } from './csharp';
import { curl } from './curl';
import { node } from './node';
import { python } from './python';

/** The request as code in several languages, with the uploads before it and the wait for its result behind it. */
export function snippetsOf(plan: Plan, server: string): Snippet[] {
  return [
    { label: 'curl', code: curl(plan, server) },
    { label: 'Python', code: python(plan, server) },
    { label: 'Node', code: node(plan, server) },
    { label: 'C#', code: csharp(plan, server) },
  ];
}
