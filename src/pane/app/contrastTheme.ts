// High contrast, apart from the rest of Fluent: few readers ever need it.
import { teamsHighContrastTheme } from '@fluentui/react-components';

export const contrastTheme = teamsHighContrastTheme;
