import { Center, Loader } from '@mantine/core';

/** Shown until the first page is there. */
export function Waiting() {
  return (
    <Center h="100dvh">
      <Loader aria-label="Torii" />
    </Center>
  );
}
