import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** The vermilion that torii are painted with. Shade 6 with white on it has a contrast of 5.2:1. */
const torii: MantineColorsTuple = [
  '#fdeeea', '#f9d9d1', '#f3b3a4', '#ed8b75', '#e8694e', '#dc4a2d', '#c8381e', '#a92e18', '#8a2614', '#6d1e10',
];

/** Carmine: what is dangerous or broken must not look like the accent. */
const red: MantineColorsTuple = [
  '#fdebef', '#f9d2db', '#f2a6b7', '#ec7a93', '#e55674', '#d13257', '#b01238', '#960e2f', '#7a0a26', '#5e071c',
];

/** Ochre, for what is worth a look; Mantine's own yellow is too pale to be read on its wash. */
const yellow: MantineColorsTuple = [
  '#fff8e8', '#fdf0d5', '#f9dfa8', '#f2c063', '#e5a733', '#d08e12', '#a86e00', '#8a5900', '#7a4a00', '#5c3900',
];

/** Neutral, a little cold. Mantine draws dark pages with these, from text (0) to the deepest ground (9). */
const dark: MantineColorsTuple = [
  '#d3d6dc', '#b4b9c2', '#9aa0ab', '#6f7682', '#434851', '#363a42', '#2a2d34', '#1d1f24', '#17181c', '#101114',
];

export const theme = createTheme({
  colors: { torii, red, yellow, dark },
  primaryColor: 'torii',
  primaryShade: { light: 6, dark: 6 },
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "PingFang SC", "Microsoft YaHei", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace',
  // A link within a sentence must not be known by its colour alone.
  components: { Anchor: { defaultProps: { underline: 'always' } } },
  headings: {
    fontWeight: '650',
    sizes: { h1: { fontSize: '1.5rem', lineHeight: '1.3' }, h2: { fontSize: '1.125rem' }, h3: { fontSize: '1rem' } },
  },
});

/** Mantine's own greys and reds for secondary text fall short of a contrast of 4.5:1; these do not. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--torii-ground': '#f7f7f8',
    '--torii-sunken': '#f2f3f5',
    '--torii-line': '#dfe2e6',
    '--mantine-color-dimmed': '#5c626d',
    '--mantine-color-placeholder': '#6b717c',
    '--mantine-color-error': '#b01238',
    '--mantine-color-anchor': '#a92e18',
  },
  dark: {
    '--torii-ground': '#17181c',
    '--torii-sunken': '#24262c',
    '--torii-line': '#363a42',
    '--mantine-color-dimmed': '#a4abb6',
    '--mantine-color-placeholder': '#8f96a2',
    '--mantine-color-error': '#ff8da3',
    '--mantine-color-anchor': '#f3a08d',
  },
});
