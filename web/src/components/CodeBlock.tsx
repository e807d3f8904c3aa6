import { Tabs } from '@mantine/core';
import { CopyButton } from './CopyButton';
import classes from './CodeBlock.module.css';

/** One way to write the same thing. */
export interface Snippet {
  /** E.g. curl, Python. */
  label: string;
  code: string;
}

interface Props {
  /** One snippet, or one a language to choose from. */
  snippets: Snippet[];
  /** What it is, for screen readers. */
  label: string;
}

/** Code that one can copy; several languages become tabs. */
export function CodeBlock({ snippets, label }: Props) {
  const first = snippets[0];
  if (first === undefined) {
    return null;
  }

  return snippets.length === 1 ? (
    <Code label={label} code={first.code} />
  ) : (
    <Tabs defaultValue={first.label}>
      <Tabs.List aria-label={label}>
        {snippets.map((snippet) => (
          <Tabs.Tab key={snippet.label} value={snippet.label}>
            {snippet.label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {snippets.map((snippet) => (
        <Tabs.Panel key={snippet.label} value={snippet.label} pt="xs">
          <Code label={`${label}: ${snippet.label}`} code={snippet.code} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

function Code({ label, code }: { label: string; code: string }) {
  return (
    <div className={classes.frame}>
      <div className={classes.copy}>
        <CopyButton value={code} />
      </div>
      {/* Reachable by keyboard, since it scrolls sideways. */}
      <pre className={classes.code} tabIndex={0} role="region" aria-label={label}>
        <code>{code}</code>
      </pre>
    </div>
  );
}
