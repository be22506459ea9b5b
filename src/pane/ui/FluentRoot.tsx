// Around Fluent's own controls, which need its provider. Only the chunks that draw them import it: a reader downloads neither.
import {
  FluentProvider,
  makeStaticStyles,
  teamsHighContrastTheme,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { useSyncExternalStore, type ReactNode } from 'react';
import darkOverrides from './darkOverrides.json';
import { useHost } from './host';
import { coarse } from './styles';
import { useDirection } from './direction';

/** Fluent's warnings are glaring in the dark. */
const dark = { ...webDarkTheme, ...darkOverrides };
const themes = { light: webLightTheme, dark, contrast: teamsHighContrastTheme };

/** See `coarse`. The input of a box or a switch covers its label. */
const useTouchStyles = makeStaticStyles(`${coarse} {
  :root :is(.fui-Button, .fui-Checkbox, .fui-Switch, .fui-Option) { align-items: center; min-width: 44px; min-height: 44px }
  :root .fui-Checkbox__indicator { align-self: center }
  :root :is(.fui-Checkbox__input, .fui-Switch__input) { width: 100%; height: 100% }
  :root :is(.fui-Input__input, .fui-Textarea__textarea, .fui-Combobox__input) { min-height: 44px; font-size: 16px }
}`);

/** A style, not a class: Fluent puts the classes of its provider on its portals too. */
const withoutBox = { display: 'contents' };

export const FluentRoot = ({ children }: { children: ReactNode }) => {
  useTouchStyles();
  const { subscribe, appearance } = useHost();
  const { theme } = useSyncExternalStore(subscribe, appearance);
  return (
    <FluentProvider theme={themes[theme]} dir={useDirection()} style={withoutBox}>
      {children}
    </FluentProvider>
  );
};
