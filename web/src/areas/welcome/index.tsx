import { Paper, Stack, Stepper } from '@mantine/core';
import { useDidUpdate, useMediaQuery } from '@mantine/hooks';
import { IconCheck } from '@tabler/icons-react';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { useSession } from '../../app/session';
import { choiceFilter, ErrorNote, nameFilter, Page, useFilters } from '../../components';
import { useMessages } from '../../i18n';
import { ClientStep } from './ClientStep';
import { CredentialsStep } from './CredentialsStep';
import { messages } from './messages';
import { StepFooter } from './StepFooter';
import { steps } from './steps';
import { UpstreamStep } from './UpstreamStep';
import { useFinish } from './useFinish';
import { VideoStep } from './VideoStep';

const filters = { step: choiceFilter(steps), video: nameFilter };

/** The first steps: own credentials, something that makes videos, the first of them, and a key for one's programs. */
export default function WelcomePage() {
  const t = useMessages(messages);
  const session = useSession();
  const navigate = useNavigate();
  const { values, set } = useFilters(filters);
  const { finish, fault, finishing } = useFinish();
  const panel = useRef<HTMLElement>(null);
  const isNarrow = useMediaQuery('(max-width: 48em)');
  const step = values.step ?? (session.is_built_in ? 'credentials' : 'upstream');
  const active = steps.indexOf(step);
  const done = { credentials: !session.is_built_in, upstream: !session.simulated, video: false, client: false };

  const go = (place: number) => set({ step: steps[Math.min(Math.max(place, 0), steps.length - 1)] ?? null });
  // What the step says is to be read next, also where the button that led to it lies far below.
  useDidUpdate(() => panel.current?.focus(), [step]);

  const leave = async (to: string) => {
    if (await finish()) {
      await navigate(to);
    }
  };

  return (
    <Page title={t('title')} description={t('intro')}>
      <Stack gap="lg" maw={820}>
        <Stepper active={active} onStepClick={go} size={isNarrow ? 'xs' : 'sm'} orientation={isNarrow ? 'vertical' : 'horizontal'} wrap={false}>
          {steps.map((name) => (
            <Stepper.Step
              key={name}
              label={t(name)}
              description={done[name] ? t('isDone') : undefined}
              {...(done[name] ? { icon: <IconCheck size={16} aria-hidden /> } : {})}
              aria-current={name === step ? 'step' : undefined}
            />
          ))}
        </Stepper>
        <Paper withBorder p={{ base: 'sm', sm: 'lg' }} component="section" aria-label={t(step)} ref={panel} tabIndex={-1} style={{ outline: 'none', scrollMarginTop: 64 }}>
          <Stack>
            {step === 'credentials' && <CredentialsStep onDone={() => go(active + 1)} />}
            {step === 'upstream' && <UpstreamStep onDone={() => go(active + 1)} onCredentials={() => go(0)} />}
            {step === 'video' && <VideoStep id={values.video} onAsked={(video) => set({ video })} />}
            {step === 'client' && <ClientStep />}
          </Stack>
        </Paper>
        <ErrorNote error={fault} />
        <StepFooter active={active} finishing={finishing} onGo={go} onFinish={() => void leave('/overview')} />
      </Stack>
    </Page>
  );
}
