import { createTheme, type MantineColorsTuple, rem } from '@mantine/core'

/** Shades of the one red; the seventh is the accent of `tokens.css`. */
const red: MantineColorsTuple = [
  '#fbf1f0',
  '#f3dcda',
  '#e6b8b4',
  '#d98f89',
  '#cb6760',
  '#b93f3a',
  '#a61b1b',
  '#8c1616',
  '#741313',
  '#5c0f0f',
]

const large = { defaultProps: { size: 'lg' } }
const controls = [
  'Button',
  'TextInput',
  'Textarea',
  'Select',
  'NativeSelect',
  'NumberInput',
  'Checkbox',
  'Radio',
]

/** Mantine in our sizes: `rem()` multiplies by `--mantine-scale`, which the reader's choice sets on the page. */
export const theme = createTheme({
  colors: { pilin: red },
  primaryColor: 'pilin',
  primaryShade: 6,
  black: '#1f1d1a',
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--font)',
  headings: { fontFamily: 'var(--font)', fontWeight: '600' },
  fontSizes: { xs: rem(15), sm: rem(16), md: rem(18), lg: rem(18), xl: rem(21) },
  lineHeights: { xs: '1.6', sm: '1.6', md: '1.7', lg: '1.7', xl: '1.6' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: Object.fromEntries(controls.map((name) => [name, large])),
})
