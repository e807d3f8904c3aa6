/** The gate. */
export function Mark({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden>
      <path
        fill="var(--mantine-primary-color-filled)"
        d="M2 4q14 4 28 0v4q-2 .6-4 1v4h3v3h-3v12h-4V16H10v12H6V16H3v-3h3V9Q4 8.6 2 8zm8 9h4V9.9q-2-.05-4-.3zm8-3.1V13h4V9.6q-2 .25-4 .3z"
      />
    </svg>
  );
}
